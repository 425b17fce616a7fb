using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>The kill switch in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LitePauses(LiteSession session) : IPauses
{
    /// <inheritdoc/>
    public Pause? Find(string? ward) => ward is null
        ? session.Of<Pause>().FindAll().MinBy(pause => pause.Since)
        : session.Find<Pause>(ward);

    /// <inheritdoc/>
    public void Begin(Pause pause)
    {
        End(pause.Ward);
        session.Of<Pause>().Insert(pause);
    }

    /// <inheritdoc/>
    public bool End(string ward)
    {
        session.Remove<PauseTold>("Ward = @0", ward);
        return session.Of<Pause>().Delete(ward);
    }

    /// <inheritdoc/>
    public bool Tell(string ward, long member) => session.TryAdd(Key.Of(ward, member), new PauseTold(ward, member));

    /// <inheritdoc/>
    public void ForgetMember(long member) => session.Remove<PauseTold>("Member = @0", member);
}
