using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Delivery;

/// <summary>What follows from an attempt.</summary>
/// <param name="Row">The message as it now stands.</param>
/// <param name="Result">What the attempt came to.</param>
/// <param name="RetryAt">When it is to be tried again; null when it is done with.</param>
internal sealed record DeliveryOutcome(OutboxRow Row, SendResult Result, DateTimeOffset? RetryAt = null)
{
    /// <summary>The same message under its chat's new id, if the chat moved.</summary>
    public OutboxRow? Moved => Result is SendResult.Moved moved ? Row with { ChatId = moved.ChatId } : null;
}

/// <summary>Decides what a send result means and stores it.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">The time.</param>
/// <param name="log">For messages given up.</param>
/// <param name="isCounted">Whether the channel's plan counts what is sent.</param>
internal sealed partial class DeliveryRecord(IStore store, TimeProvider clock, ILogger log, bool isCounted = false)
{
    private static readonly TimeSpan StorePause = TimeSpan.FromSeconds(5);

    /// <summary>Stores the result; while the database takes nothing it waits, so that nothing sent is sent again.</summary>
    public async Task<DeliveryOutcome> Keep(OutboxRow row, SendResult result, CancellationToken cancel)
    {
        var outcome = Judge(row with { Attempts = row.Attempts + 1 }, result);
        while (true)
        {
            try
            {
                await store.Run("outbox:" + row.ChatId, work => Write(work, outcome));
                return outcome;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(StorePause, clock, cancel);
            }
        }
    }

    private DeliveryOutcome Judge(OutboxRow row, SendResult result)
    {
        var isOver = RetryPolicy.IsOver(row.CreatedAt, clock.GetUtcNow());
        switch (result)
        {
            case SendResult.Sent sent:
                return new(row with { State = OutboxState.Sent, Problem = null, SentAs = sent.MessageId }, result);
            case SendResult.Moved:
                return new(row, result);
            case SendResult.RetryLater later when !isOver:
                var due = RetryAt(row, later.After);
                return new(row with { NotBefore = due, Problem = later.Reason }, result, due);
            case SendResult.Unavailable fault when !isOver:
                // Only in memory: a restarted program may try at once.
                return new(row with { Problem = fault.Reason }, result, RetryAt(row, asked: null));
            default:
                LogGivenUp(log, row.Channel, row.Id, Reason(result));
                return new(row with { State = OutboxState.Dead, Problem = Reason(result) }, result);
        }
    }

    private DateTimeOffset RetryAt(OutboxRow row, TimeSpan? asked) =>
        clock.GetUtcNow() + RetryPolicy.Delay(row.Attempts, asked, Random.Shared.NextDouble());

    private bool Write(IUnitOfWork work, DeliveryOutcome outcome)
    {
        if (outcome.Moved is { } moved)
        {
            work.Outbox.MoveChat(outcome.Row.Chat, moved.ChatId);
            work.Wards.MoveGroup(outcome.Row.Chat, moved.ChatId);
            return true;
        }

        work.Outbox.Record(outcome.Row);
        if (isCounted && outcome.Result is SendResult.Sent) MonthlyPlan.Count(work, outcome.Row, clock.GetUtcNow());
        if (outcome.Result is not SendResult.Unreachable) return true;
        work.Members.SetReachable(outcome.Row.Chat, reachable: false);
        work.Wards.RemoveGroup(outcome.Row.Chat);
        return true;
    }

    private static string Reason(SendResult result) => result switch
    {
        SendResult.RetryLater later => later.Reason,
        SendResult.Rejected rejected => rejected.Reason,
        SendResult.Unreachable unreachable => unreachable.Reason,
        SendResult.Unavailable unavailable => unavailable.Reason,
        _ => "",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Channel} message {Id} was given up: {Reason}")]
    private static partial void LogGivenUp(ILogger logger, string channel, long id, string reason);
}
