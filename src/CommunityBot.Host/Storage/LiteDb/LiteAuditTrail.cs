using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Who did what, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteAuditTrail(LiteSession session) : IAuditTrail
{
    /// <inheritdoc/>
    public void Add(AuditEntry entry) => session.Of<AuditEntry>().Insert(entry);

    /// <inheritdoc/>
    public IReadOnlyList<AuditEntry> Latest(string ward, int most) =>
    [
        .. session.Of<AuditEntry>().Query().Where("Ward = @0 OR Ward = null", ward).OrderByDescending("_id").Limit(most).ToList()
            .Select(entry => entry with { ActorName = Name(entry.Actor), SubjectName = Name(entry.Subject) }),
    ];

    /// <inheritdoc/>
    public long CountOf(long member) => session.Of<AuditEntry>().LongCount("Actor = @0 OR Subject = @0", member);

    /// <inheritdoc/>
    public void ForgetMember(long member) => Hand(member, to: null);

    /// <summary>Puts another, or nobody, in a member's place.</summary>
    public void Hand(long member, long? to) =>
        session.Change(session.Where<AuditEntry>("Actor = @0 OR Subject = @0", member), entry => entry with
        {
            Actor = entry.Actor == member ? to : entry.Actor,
            Subject = entry.Subject == member ? to : entry.Subject,
        });

    /// <inheritdoc/>
    public int Forget(DateTimeOffset before) => session.Remove<AuditEntry>("At < @0", before.ToUnixTimeMilliseconds());

    private string? Name(long? member) => member is { } id ? session.Find<Member>(id)?.Name : null;
}
