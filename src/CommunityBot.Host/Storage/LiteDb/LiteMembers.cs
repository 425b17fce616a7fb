using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>People in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteMembers(LiteSession session) : IMembers
{
    /// <inheritdoc/>
    public Member? Find(string channel, string senderId) =>
        session.Find<IdentityDocument>(Key.Of(channel, senderId)) is { } identity ? Find(identity.MemberId) : null;

    /// <inheritdoc/>
    public Member? Find(string ward, long id) => Find(id) is { } member && member.Ward == ward ? member : null;

    /// <inheritdoc/>
    public void Add(Member member, string channel, string senderId)
    {
        session.Of<Member>().Insert(member);
        session.Of<IdentityDocument>().Insert(new IdentityDocument(channel, senderId, member.Id, Reachable: true));
    }

    /// <inheritdoc/>
    public void Update(Member member) => session.Of<Member>().Update(member);

    /// <inheritdoc/>
    public IReadOnlyList<Member> InWard(string ward) =>
    [
        .. OfWard(ward).Where(member => member.Role > Role.Resident)
            .OrderByDescending(member => member.Role).ThenBy(member => member.Team, StringComparer.Ordinal)
            .ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Id),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<(ChatAddress Chat, Language Language)> Reachable(string ward, Role role) =>
        [.. ReachedNow(ward, role).Select(one => (one.Chat, one.Member.Language))];

    /// <summary>The ward's people of a role with each chat in which they are reached now.</summary>
    public IEnumerable<(Member Member, ChatAddress Chat)> ReachedNow(string ward, Role role) =>
        from member in OfWard(ward)
        where member.Role == role
        orderby member.Id
        from identity in Identities(member.Id)
        where identity.Reachable
        select (member, new ChatAddress(identity.Channel, identity.SenderId));

    /// <inheritdoc/>
    public bool AnyAdmin() => session.Of<Member>().Exists("Role = @0", (int)Role.Admin);

    /// <inheritdoc/>
    public bool SetReachable(ChatAddress chat, bool reachable)
    {
        if (session.Find<IdentityDocument>(Key.Of(chat.Channel, chat.ChatId)) is not { } identity || identity.Reachable == reachable) return false;
        session.Save(identity with { Reachable = reachable });
        return true;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ChatAddress> Chats(long memberId) =>
        [.. Identities(memberId).Select(identity => new ChatAddress(identity.Channel, identity.SenderId))];

    /// <inheritdoc/>
    public void SaveLinkCode(string hash, long memberId, DateTimeOffset expires)
    {
        RemoveLinkCodes(memberId);
        session.Save(new LinkCode(hash, memberId, expires));
    }

    /// <inheritdoc/>
    public long? UseLinkCode(string hash, DateTimeOffset now)
    {
        session.Remove<LinkCode>("Expires <= @0", now.ToUnixTimeMilliseconds());
        var code = session.Find<LinkCode>(hash);
        session.Of<LinkCode>().Delete(hash);
        return code?.MemberId;
    }

    /// <inheritdoc/>
    public Member? Find(long id) => session.Find<Member>(id);

    /// <inheritdoc/>
    public void Merge(long from, long into)
    {
        session.Change(Identities(from), identity => identity with { MemberId = into });
        new LiteActionLog(session).Hand(from, into);
        new LiteInvites(session).Hand(from, into);
        new LitePeriods(session).Hand(from, into);
        var nudges = new LiteNudges(session);
        if (!nudges.IsOn(from)) nudges.Set(into, isOn: false); // who wants no reminders in one chat wants none in the other either
        new LiteAuditTrail(session).Hand(from, into);
        new LitePauses(session).ForgetMember(from);
        Erase(from);
    }

    /// <inheritdoc/>
    public void Erase(long memberId)
    {
        session.Of<NudgeOff>().Delete(memberId);
        RemoveLinkCodes(memberId);
        session.Remove<IdentityDocument>("MemberId = @0", memberId);
        session.Of<Member>().Delete(memberId);
    }

    private void RemoveLinkCodes(long memberId) => session.Remove<LinkCode>("MemberId = @0", memberId);

    private List<Member> OfWard(string ward) => [.. session.Where<Member>("Ward = @0", ward)];

    private List<IdentityDocument> Identities(long memberId) =>
        [.. session.Where<IdentityDocument>("MemberId = @0", memberId).OrderBy(identity => identity.Channel, StringComparer.Ordinal)];
}
