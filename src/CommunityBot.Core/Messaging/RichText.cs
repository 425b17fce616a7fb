namespace CommunityBot.Messaging;

/// <summary>Builds the words of a message run by run.</summary>
public sealed class RichText
{
    private readonly List<TextRun> runs = [];

    /// <summary>The runs so far.</summary>
    public IReadOnlyList<TextRun> Runs => runs;

    /// <summary>A text without looks.</summary>
    public static implicit operator RichText(string text) => new RichText().Add(text);

    /// <summary>Adds a plain text.</summary>
    public RichText Add(string text) => Add(new TextRun(text));

    /// <summary>Adds runs.</summary>
    public RichText Add(params IEnumerable<TextRun> more)
    {
        runs.AddRange(more.Where(run => run.Text.Length > 0));
        return this;
    }

    /// <summary>Adds a strong text.</summary>
    public RichText Bold(string text) => Add(new TextRun(text, TextStyle.Bold));

    /// <summary>Adds a text that is easy to copy.</summary>
    public RichText Code(string text) => Add(new TextRun(text, TextStyle.Code));

    /// <summary>Adds a link.</summary>
    public RichText Link(string text, string url) => Add(new TextRun(text, TextStyle.Link, url));

    /// <summary>Adds a text on a line of its own below what is there.</summary>
    public RichText Line(string text = "") => Add("\n" + text);
}
