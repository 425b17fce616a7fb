using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Who may be reminded, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteNudges(LiteSession session) : INudges
{
    /// <inheritdoc/>
    public IReadOnlyList<NudgeReader> Readers(string ward) =>
    [
        .. new LiteMembers(session).ReachedNow(ward, Role.Volunteer)
            .Where(one => one.Member.Team is not null && IsOn(one.Member.Id))
            .DistinctBy(one => one.Member.Id)
            .Select(one => new NudgeReader(one.Member.Team!, one.Chat, one.Member.Language)),
    ];

    /// <inheritdoc/>
    public bool IsOn(long memberId) => session.Find<NudgeOff>(memberId) is null;

    /// <inheritdoc/>
    public void Set(long memberId, bool isOn)
    {
        if (isOn) session.Of<NudgeOff>().Delete(memberId);
        else session.Save(new NudgeOff(memberId));
    }
}
