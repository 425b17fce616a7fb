namespace CommunityBot.Host.Catalogue;

/// <summary>A catalogue that cannot be used; the message is one sentence with file, line and reason.</summary>
public sealed class CatalogueException : Exception
{
    /// <summary>Without a message.</summary>
    public CatalogueException()
    {
    }

    /// <summary>With the whole sentence.</summary>
    public CatalogueException(string message)
        : base(message)
    {
    }

    /// <summary>With the whole sentence and what it comes from.</summary>
    public CatalogueException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A reason with its place.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="line">Line in it, from 1.</param>
    /// <param name="reason">What is wrong, without a full stop.</param>
    /// <param name="cause">The error below, if any.</param>
    public static CatalogueException At(string file, long line, string reason, Exception? cause = null) =>
        new($"{file}, line {line}: {reason}.", cause);
}
