using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Wards, teams and tally groups in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteWards(LiteSession session) : IWards
{
    /// <inheritdoc/>
    public void Save(Ward ward, IReadOnlyList<Team> teams)
    {
        var kept = session.Find<WardDocument>(ward.Code) ?? new WardDocument { Id = ward.Code, Settings = ward };
        session.Save(kept with { Settings = ward });
        session.Save(teams.Select(team => new TeamDocument(team)));
    }

    /// <inheritdoc/>
    public void RemoveSample()
    {
        foreach (var ward in session.Where<WardDocument>("Settings.IsSample = true").Select(ward => ward.Id).ToList())
        {
            session.Remove<Invite>("Ward = @0", ward);
            session.Change(session.Range<LogDocument>(Key.Under(ward)), one => one with { Log = one.Log with { Member = null } });
            session.Change(session.Where<Member>("Ward = @0", ward), member => member with { Ward = null, Team = null, Role = Role.Resident });
            session.Of<WardDocument>().Delete(ward);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Ward> All() => [.. session.Of<WardDocument>().Query().OrderBy("_id").ToEnumerable().Select(ward => ward.ToWard())];

    /// <inheritdoc/>
    public Ward? Find(string code) => session.Find<WardDocument>(code)?.ToWard();

    /// <inheritdoc/>
    public IReadOnlyList<Team> Teams(string ward) =>
        [.. session.Range<TeamDocument>(Key.Under(ward)).Select(one => one.Team).OrderBy(team => team.Position).ThenBy(team => team.Code, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void SetDigestTime(string ward, string? time)
    {
        if (session.Find<WardDocument>(ward) is { } kept) session.Save(kept with { ChatSetDigest = true, ChatDigest = time });
    }

    /// <inheritdoc/>
    public void SetGroup(string ward, ChatAddress group, bool registered)
    {
        var document = new GroupDocument(ward, group.Channel, group.ChatId);
        if (registered) session.Save(document);
        else session.Of<GroupDocument>().Delete(document.Id);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ChatAddress> Groups(string ward) =>
        [.. session.Range<GroupDocument>(Key.Under(ward)).Select(group => new ChatAddress(group.Channel, group.ChatId))];

    /// <inheritdoc/>
    public void RemoveGroup(ChatAddress group) => session.Remove<GroupDocument>("Chat = @0", Key.Of(group.Channel, group.ChatId));

    /// <inheritdoc/>
    public void MoveGroup(ChatAddress from, string toChatId)
    {
        session.Save(session.Where<GroupDocument>("Chat = @0", Key.Of(from.Channel, from.ChatId)).Select(group => group with { ChatId = toChatId }).ToList());
        RemoveGroup(from);
    }
}
