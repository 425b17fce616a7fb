using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Delivery;

/// <summary>What follows from an attempt.</summary>
/// <param name="Row">The message as it now stands.</param>
/// <param name="IsWaiting">Whether it is to be tried again.</param>
/// <param name="PauseUntil">Until when the whole channel must wait, if it must.</param>
/// <param name="Moved">The same message under its chat's new id.</param>
internal sealed record DeliveryOutcome(OutboxRow Row, bool IsWaiting, DateTimeOffset? PauseUntil = null, OutboxRow? Moved = null);

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
                await store.Run("outbox:" + row.ChatId, work => Write(work, outcome, result));
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
        var now = clock.GetUtcNow();
        switch (result)
        {
            case SendResult.Sent sent:
                return new DeliveryOutcome(row with { State = OutboxState.Sent, Problem = null, SentAs = sent.MessageId }, IsWaiting: false);
            case SendResult.RetryLater later when !RetryPolicy.IsOver(row.CreatedAt, now):
                var due = now + RetryPolicy.Delay(row.Attempts, later.After, Random.Shared.NextDouble());
                return new DeliveryOutcome(row with { NotBefore = due, Problem = later.Reason }, IsWaiting: true, later.WholeChannel ? due : null);
            case SendResult.Moved moved:
                var next = row with { ChatId = moved.ChatId };
                return new DeliveryOutcome(row, IsWaiting: false, Moved: next);
            default:
                var reason = Reason(result);
                LogGivenUp(log, row.Channel, row.Id, reason);
                return new DeliveryOutcome(row with { State = OutboxState.Dead, Problem = reason }, IsWaiting: false);
        }
    }

    private bool Write(IUnitOfWork work, DeliveryOutcome outcome, SendResult result)
    {
        if (outcome.Moved is { } moved)
        {
            work.Outbox.MoveChat(outcome.Row.Chat, moved.ChatId);
            work.Wards.MoveGroup(outcome.Row.Chat, moved.ChatId);
            return true;
        }

        work.Outbox.Record(outcome.Row);
        if (isCounted && result is SendResult.Sent) MonthlyPlan.Count(work, outcome.Row, clock.GetUtcNow());
        if (result is not SendResult.Unreachable) return true;
        work.Members.SetReachable(outcome.Row.Chat, reachable: false);
        work.Wards.RemoveGroup(outcome.Row.Chat);
        return true;
    }

    private static string Reason(SendResult result) => result switch
    {
        SendResult.RetryLater later => later.Reason,
        SendResult.Rejected rejected => rejected.Reason,
        SendResult.Unreachable unreachable => unreachable.Reason,
        _ => "",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Channel} message {Id} was given up: {Reason}")]
    private static partial void LogGivenUp(ILogger logger, string channel, long id, string reason);
}
