using CommunityBot.Messaging;

namespace CommunityBot.Storage;

/// <summary>A volunteer who may be reminded.</summary>
/// <param name="Team">Code of their team.</param>
/// <param name="Chat">One chat in which they are reached.</param>
/// <param name="Language">The language they read.</param>
public sealed record NudgeReader(string Team, ChatAddress Chat, Language Language);

/// <summary>Who may be reminded that their team has not reported.</summary>
public interface INudges
{
    /// <summary>The ward's volunteers with a team who are reached now and have not turned it off; each once, however many channels they use.</summary>
    IReadOnlyList<NudgeReader> Readers(string ward);

    /// <summary>Whether a person may be reminded; the default.</summary>
    bool IsOn(long memberId);

    /// <summary>Turns it on or off for a person.</summary>
    void Set(long memberId, bool isOn);
}
