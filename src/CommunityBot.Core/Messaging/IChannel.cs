namespace CommunityBot.Messaging;

/// <summary>A way to reach people. What differs between channels is data (<see cref="Limits"/>), not methods.</summary>
public interface IChannel
{
    /// <summary>The name in <see cref="ChatAddress.Channel"/>.</summary>
    string Name { get; }

    /// <summary>What the channel can carry.</summary>
    ChannelLimits Limits { get; }

    /// <summary>Makes one attempt to send. Faults of the provider or the network are results, never exceptions.</summary>
    /// <param name="to">A chat of this channel.</param>
    /// <param name="message">A message within <see cref="Limits"/>.</param>
    /// <param name="cancel">Ends the attempt when the program stops.</param>
    Task<SendResult> Send(ChatAddress to, OutgoingMessage message, CancellationToken cancel);

    /// <summary>A link that opens a chat with the bot and types <c>/start code</c> there; null where the channel has none, or does not know it yet.</summary>
    /// <param name="code">1 to 64 of letters, digits, <c>_</c> and <c>-</c>.</param>
    string? StartLink(string code) => null;

    /// <summary>An address that opens the channel for anyone; null where it has none.</summary>
    string? HomeLink => null;

    /// <summary>Whether a stored message is as good as delivered, because people read it from the database. Every replica sends by itself then.</summary>
    bool IsMailbox => false;
}

/// <summary>How a channel takes pictures.</summary>
public enum PictureDelivery
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The bytes are uploaded.</summary>
    Upload,

    /// <summary>The provider fetches a public address.</summary>
    PublicUrl,
}

/// <summary>What a channel can carry.</summary>
/// <param name="MaxTextLength">Longest text, in UTF-16 code units, of a message without an attachment.</param>
/// <param name="MaxCaptionLength">Longest text beside a picture or file, in UTF-16 code units.</param>
/// <param name="MaxChoices">Most buttons under one message; 0 where there are no buttons and choices become numbered lines.</param>
/// <param name="Pictures">How pictures travel.</param>
/// <param name="Files">Whether files can be sent.</param>
/// <param name="Edits">Whether a sent message can be replaced.</param>
/// <param name="PerSecond">Most messages a second to all chats together; <see cref="int.MaxValue"/> where there is no limit.</param>
/// <param name="ChatGap">Least time between two messages to one chat; zero where there is none.</param>
public sealed record ChannelLimits(
    int MaxTextLength,
    int MaxCaptionLength,
    int MaxChoices,
    PictureDelivery Pictures,
    bool Files,
    bool Edits,
    int PerSecond = int.MaxValue,
    TimeSpan ChatGap = default)
{
    /// <summary>Whether words can carry a link; where not, the address is written after them.</summary>
    public bool Links { get; init; } = true;

    /// <summary>Whether a message with a picture or file can have buttons too.</summary>
    public bool ButtonsUnderAttachments { get; init; } = true;

    /// <summary>Endings of the files that can be sent, such as <c>.csv</c>, where not all can; null for all.</summary>
    public IReadOnlyList<string>? FileTypes { get; init; }

    /// <summary>Whether files with an ending such as <c>.csv</c> can be sent.</summary>
    public bool Carries(string extension) => Files && FileTypes?.Contains(extension) != false;

    /// <summary>Messages the provider's plan allows a calendar month; null for any number.</summary>
    public int? MonthlyQuota { get; init; }
}
