using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Codes to join with, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteInvites(LiteSession session) : IInvites
{
    /// <inheritdoc/>
    public void Save(Invite invite) => session.Save(invite);

    /// <inheritdoc/>
    public Invite? Find(string hash) => session.Find<Invite>(hash);

    /// <inheritdoc/>
    public bool Use(string hash)
    {
        if (Find(hash) is not { UsesLeft: null or > 0 } invite) return false;
        session.Save(invite with { UsesLeft = invite.UsesLeft - 1 });
        return true;
    }

    /// <inheritdoc/>
    public void KeepFixed(string ward, IReadOnlyList<string> hashes)
    {
        foreach (var old in session.Where<Invite>("Ward = @0 AND Expires = null", ward).Where(invite => !hashes.Contains(invite.Hash)).ToList())
        {
            session.Of<Invite>().Delete(old.Hash);
        }
    }

    /// <inheritdoc/>
    public void CountWrong(string who, DateTimeOffset at) => session.Of<WrongCode>().Insert(new WrongCode(who, at));

    /// <inheritdoc/>
    public int WrongSince(string who, DateTimeOffset since) =>
        session.Of<WrongCode>().Count("Who = @0 AND At >= @1", who, since.ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public void ForgetMember(long member, string who)
    {
        Hand(member, to: null);
        session.Remove<WrongCode>("Who = @0", who);
    }

    /// <summary>Gives the codes somebody made to another, or to nobody.</summary>
    public void Hand(long member, long? to) =>
        session.Change(session.Where<Invite>("MadeBy = @0", member), invite => invite with { MadeBy = to });

    /// <inheritdoc/>
    public int Forget(DateTimeOffset wrongBefore, DateTimeOffset expiredBefore) =>
        session.Remove<WrongCode>("At < @0", wrongBefore.ToUnixTimeMilliseconds())
        + session.Remove<Invite>("Expires != null AND Expires < @0", expiredBefore.ToUnixTimeMilliseconds());
}
