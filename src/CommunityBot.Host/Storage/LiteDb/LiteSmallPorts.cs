using System.Globalization;
using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Updates already handled, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteUpdates(LiteSession session) : IUpdates
{
    /// <inheritdoc/>
    public bool Remember(string channel, string updateId, DateTimeOffset at)
    {
        var key = Key.Of(channel, updateId);
        return session.TryAdd(key, new HandledUpdate(key, at));
    }

    /// <inheritdoc/>
    public int Forget(DateTimeOffset before) => session.Remove<HandledUpdate>("At < @0", before.ToUnixTimeMilliseconds());
}

/// <summary>Digests already written, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteDigestRuns(LiteSession session) : IDigestRuns
{
    /// <inheritdoc/>
    public bool Claim(string ward, DateOnly day, string kind, DateTimeOffset at) =>
        session.TryAdd(Key.Of(ward, kind, day), new DigestRun(ward, kind, day, at));

    /// <inheritdoc/>
    public DateOnly? Latest(string ward, string kind) => session.Backwards<DigestRun>(Key.Under(ward, kind)).FirstOrDefault()?.Day;
}

/// <summary>Browsers of people with a role, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteBrowsers(LiteSession session) : IBrowsers
{
    /// <inheritdoc/>
    public Browser? Find(string hash) => session.Find<Browser>(hash);

    /// <inheritdoc/>
    public void Save(Browser browser) => session.Save(browser with { ChatId = Find(browser.Hash)?.ChatId ?? browser.ChatId });

    /// <inheritdoc/>
    public void ForgetChat(string chatId) => session.Remove<Browser>("ChatId = @0", chatId);
}

/// <summary>The readiness check's own document, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteHeartbeat(LiteSession session) : IHeartbeat
{
    /// <inheritdoc/>
    public void Beat(DateTimeOffset at) => session.Save(new Heartbeat(1, at));
}

/// <summary>What channels keep between runs, in LiteDB.</summary>
/// <param name="session">The open transaction.</param>
internal sealed class LiteChannelState(LiteSession session) : IChannelState
{
    /// <inheritdoc/>
    public string? Find(string channel, string name) => session.Find<ChannelText>(Key.Of(channel, name))?.Value;

    /// <inheritdoc/>
    public void Save(string channel, string name, string? value)
    {
        if (value is null) session.Of<ChannelText>().Delete(Key.Of(channel, name));
        else session.Save(new ChannelText(Key.Of(channel, name), value));
    }

    /// <inheritdoc/>
    public long Add(string channel, string name, long more)
    {
        var sum = long.Parse(Find(channel, name) ?? "0", CultureInfo.InvariantCulture) + more;
        Save(channel, name, sum.ToString(CultureInfo.InvariantCulture));
        return sum;
    }
}
