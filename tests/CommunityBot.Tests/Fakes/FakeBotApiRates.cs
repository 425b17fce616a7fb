namespace CommunityBot.Tests.Fakes;

/// <summary>The limits on sending, off until a test sets them.</summary>
internal sealed class FakeBotApiRates(FakeClock clock)
{
    private readonly List<(long ChatId, DateTimeOffset At)> sent = [];

    /// <summary>The least time between two messages to one chat.</summary>
    public TimeSpan ChatGap { get; set; }

    /// <summary>The most messages a second to all chats together.</summary>
    public int PerSecond { get; set; } = int.MaxValue;

    /// <summary>Counts a message, or refuses it.</summary>
    public void Take(long chatId)
    {
        lock (sent)
        {
            var now = clock.GetUtcNow();
            var wait = sent.Where(message => message.ChatId == chatId).Select(message => message.At + ChatGap - now).DefaultIfEmpty().Max();
            if (wait > TimeSpan.Zero) throw FakeBotApiError.TooManyRequests((int)Math.Ceiling(wait.TotalSeconds));
            if (sent.Count(message => message.At > now - TimeSpan.FromSeconds(1)) >= PerSecond) throw FakeBotApiError.TooManyRequests(1);
            sent.Add((chatId, now));
        }
    }
}
