using System.Text.Json.Serialization;

namespace CommunityBot.Messaging;

/// <summary>One message of the bot, in the form all channels share; each channel draws it as well as it can.</summary>
public sealed record OutgoingMessage
{
    /// <summary>The words, in order.</summary>
    public required IReadOnlyList<TextRun> Text { get; init; }

    /// <summary>Rows of choices under the message; empty when there is nothing to choose.</summary>
    public IReadOnlyList<IReadOnlyList<Choice>> Choices { get; init; } = [];

    /// <summary>At most one picture or file.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>The provider's id of an earlier message that this one takes the place of, where the channel can edit.</summary>
    public string? Replaces { get; init; }

    /// <summary>Whether it goes out even when the month's messages of the channel run short: what a volunteer logged, and the tally.</summary>
    public bool IsEssential { get; init; }

    /// <summary>Row id of the message while it is being sent, so that a channel which cannot upload can point to its attachment.</summary>
    [JsonIgnore]
    public long RowId { get; init; }

    /// <summary>Whether a reader would see no difference to another message.</summary>
    public bool LooksLike(OutgoingMessage other) =>
        Text.SequenceEqual(other.Text)
        && Choices.Count == other.Choices.Count
        && Choices.Zip(other.Choices).All(rows => rows.First.SequenceEqual(rows.Second));

    /// <summary>The words without their looks.</summary>
    public string PlainText() => string.Concat(Text.Select(run => run.Text));
}

/// <summary>How a run of text looks.</summary>
public enum TextStyle
{
    /// <summary>As the rest.</summary>
    Plain,

    /// <summary>Strong.</summary>
    Bold,

    /// <summary>A link to <see cref="TextRun.Url"/>.</summary>
    Link,

    /// <summary>Fixed width, easy to copy.</summary>
    Code,
}

/// <summary>A stretch of text with one look.</summary>
/// <param name="Text">The words; line ends are <c>\n</c>.</param>
/// <param name="Style">The look.</param>
/// <param name="Url">The target, for <see cref="TextStyle.Link"/> only.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain, string? Url = null);

/// <summary>Something to tap. Every choice has a typed equivalent: tapping it is the same as typing <paramref name="Send"/>.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Send">What it stands for, at most 64 bytes of UTF-8 (Telegram's limit of callback data); null for a link.</param>
/// <param name="Url">A page to open instead.</param>
public sealed record Choice(string Label, string? Send, string? Url = null);

/// <summary>A picture or a file that goes with a message.</summary>
/// <param name="FileName">Name with extension.</param>
/// <param name="MediaType">MIME type; pictures are <c>image/png</c>.</param>
/// <param name="Content">The bytes.</param>
public sealed record Attachment(string FileName, string MediaType, byte[] Content)
{
    /// <summary>Whether it is shown in the chat rather than offered for download.</summary>
    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);
}
