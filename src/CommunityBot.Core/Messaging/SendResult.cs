namespace CommunityBot.Messaging;

/// <summary>What became of one attempt to send; a closed set, so the sender alone decides what happens next.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The provider accepted it.</summary>
    /// <param name="MessageId">The provider's id of the message, if it gave one.</param>
    public sealed record Sent(string? MessageId) : SendResult;

    /// <summary>The provider answered that it may work later, such as after too many requests.</summary>
    /// <param name="Reason">What the provider said, without tokens.</param>
    /// <param name="After">How long the provider asked to wait; null leaves it to our own policy.</param>
    /// <param name="WholeChannel">Whether every chat of the channel must wait, not this one alone.</param>
    public sealed record RetryLater(string Reason, TimeSpan? After = null, bool WholeChannel = false) : SendResult;

    /// <summary>The provider gave no answer of its own: a fault of the network, of something in between, or of its server. Whether it took the message is not known.</summary>
    /// <param name="Reason">What went wrong, without tokens.</param>
    public sealed record Unavailable(string Reason) : SendResult;

    /// <summary>The provider will never accept this message.</summary>
    /// <param name="Reason">What the provider said, without tokens.</param>
    public sealed record Rejected(string Reason) : SendResult;

    /// <summary>The person or group cannot be reached any more: blocked, removed, deleted.</summary>
    /// <param name="Reason">What the provider said, without tokens.</param>
    public sealed record Unreachable(string Reason) : SendResult;

    /// <summary>The group lives under another id now; the message is to be sent there.</summary>
    /// <param name="ChatId">The new id.</param>
    public sealed record Moved(string ChatId) : SendResult;
}
