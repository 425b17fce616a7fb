namespace CommunityBot.Messaging;

/// <summary>Where channels hand in what they receive.</summary>
public interface IInbox
{
    /// <summary>Handles one message. Returns once its effects and replies are stored, so that the provider may forget it; a repeated update id does nothing.</summary>
    /// <exception cref="InboxUnavailableException">It could not be stored; the provider must keep it and deliver it again.</exception>
    Task Accept(IncomingMessage message, CancellationToken cancel);
}

/// <summary>A message could not be stored: the database failed or too much is waiting. The provider must deliver it again.</summary>
public sealed class InboxUnavailableException : Exception
{
    /// <summary>Creates it without details.</summary>
    public InboxUnavailableException()
    {
    }

    /// <summary>Creates it with a sentence for the operator.</summary>
    public InboxUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a sentence for the operator and the cause.</summary>
    public InboxUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
