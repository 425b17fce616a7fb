using System.Text.Json;

namespace CommunityBot.Host.Channels.BotApi;

/// <summary>
/// What became of one call; a closed set. Only an answer in the Bot API's own envelope counts as the provider's word;
/// anything else is a fault on the way.
/// </summary>
internal abstract record BotApiResult
{
    private BotApiResult()
    {
    }

    /// <summary>The provider did it.</summary>
    /// <param name="Result">The <c>result</c> of the envelope; undefined when there was none.</param>
    public sealed record Success(JsonElement Result) : BotApiResult;

    /// <summary>The provider will not do it (4xx).</summary>
    /// <param name="Code">The envelope's <c>error_code</c>, or else the HTTP status.</param>
    /// <param name="Description">The provider's words, without the token.</param>
    /// <param name="MigrateToChatId">The id under which the group lives now.</param>
    public sealed record Refused(int Code, string Description, long? MigrateToChatId = null) : BotApiResult;

    /// <summary>The provider asks to slow down (429).</summary>
    /// <param name="Description">The provider's words, without the token.</param>
    /// <param name="After">How long to wait, if it said so.</param>
    public sealed record Throttled(string Description, TimeSpan? After) : BotApiResult;

    /// <summary>
    /// No valid answer: network, time limit, a fault of the provider (5xx) or of something in between.
    /// The call may or may not have been carried out.
    /// </summary>
    /// <param name="Reason">What went wrong, without the token and the address.</param>
    public sealed record Unavailable(string Reason) : BotApiResult;
}
