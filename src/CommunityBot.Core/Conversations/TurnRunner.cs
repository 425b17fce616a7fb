using CommunityBot.Delivery;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Conversations;

/// <summary>Handles one message in one transaction: its update id, the person, the answer, its effects and its replies are stored together or not at all.</summary>
/// <param name="store">The database.</param>
/// <param name="menu">Everything the bot can do.</param>
/// <param name="outbox">Turns replies into rows.</param>
/// <param name="sender">Sends the rows once they are stored.</param>
/// <param name="intake">Lets messages in.</param>
/// <param name="clock">The time.</param>
/// <param name="log">For faults of ours.</param>
public sealed partial class TurnRunner(
    IStore store, Menu menu, OutboxWriter outbox, OutboxSender sender, Intake intake, TimeProvider clock, ILogger<TurnRunner> log) : IInbox
{
    private readonly TurnAnswer answer = new(menu);

    /// <inheritdoc/>
    public async Task Accept(IncomingMessage message, CancellationToken cancel)
    {
        if (message.IsGroup && !message.IsAddressed && message.Kind is IncomingKind.Text or IncomingKind.Attachment) return;
        try
        {
            await intake.Admit(message, admission => Run(message, admission), cancel);
        }
        catch (StoreUnavailableException problem)
        {
            throw new InboxUnavailableException(problem.Message, problem);
        }
    }

    private async Task Run(IncomingMessage message, Admission admission)
    {
        var conversation = message.Chat.Channel + ":" + message.Chat.ChatId;
        try
        {
            await store.Run(conversation, work => RunTurn(work, message, admission, answer.To), sender.Enqueue);
        }
        catch (Exception fault) when (fault is not StoreUnavailableException)
        {
            LogFault(log, message.Chat.Channel, message.UpdateId, fault.GetType().Name, fault.StackTrace);
            await store.Run(conversation, work => RunTurn(work, message, admission, menu.Apology), sender.Enqueue);
        }
    }

    private IReadOnlyList<OutboxRow> RunTurn(IUnitOfWork work, IncomingMessage message, Admission admission, Func<Turn, Reply> handle)
    {
        var now = clock.GetUtcNow();
        if (!work.Updates.Remember(message.Chat.Channel, message.UpdateId, now)) return [];
        if (IsEvent(work, message)) return [];
        if (message.Kind == IncomingKind.Returned) return Return(work, message, admission);

        var screened = menu.Screen(message);
        message = message with { Text = screened.Text, TappedMessageId = Screen(message, message.TappedMessageId) };
        var turn = new Turn(message, FindMember(work, message, now), work, outbox.Channel(message.Chat.Channel), now);
        var (before, isBack) = (turn.Member.Role, !message.IsGroup && work.Members.SetReachable(message.Chat, reachable: true));
        var reply = Answer(turn, screened.LeftOut, handle);
        if ((isBack || turn.Member.Role > before) && menu.Missed(turn, !isBack) is { } missed) reply = reply.Then(missed);
        intake.Learn(message, turn.Member.Role);
        return Store(turn, turn.Channel.Limits.MaxChoices == 0 ? reply.InOneMessage() : reply, admission);
    }

    /// <summary>A person who can be reached again gets what they missed.</summary>
    private IReadOnlyList<OutboxRow> Return(IUnitOfWork work, IncomingMessage message, Admission admission)
    {
        var now = clock.GetUtcNow();
        if (!work.Members.SetReachable(message.Chat, reachable: true)) return [];
        var turn = new Turn(message, FindMember(work, message, now), work, outbox.Channel(message.Chat.Channel), now);
        return menu.Missed(turn, false) is { } missed ? Store(turn, missed, admission) : [];
    }

    /// <summary>The id of the tapped message is stored with the reply; a client can put anything there.</summary>
    private string? Screen(IncomingMessage message, string? tapped) =>
        tapped is null || menu.Screen(message with { Text = tapped }).LeftOut.Count > 0 ? null : tapped;

    private Reply Answer(Turn turn, IReadOnlyList<string> leftOut, Func<Turn, Reply> handle)
    {
        var isFile = turn.Message.Kind == IncomingKind.Attachment;
        if (leftOut.Count == 0 && !isFile) return handle(turn);
        var notice = menu.LeftOut(turn, leftOut);
        return isFile && turn.Text.Length == 0 ? notice : handle(turn).Below(notice);
    }

    private List<OutboxRow> Store(Turn turn, Reply reply, Admission admission)
    {
        answer.KeepOpen(turn, reply);
        var rows = new List<OutboxRow>();
        foreach (var (message, index) in Shown(turn, reply, admission.Flood).Select((message, index) => (message, index)))
        {
            var replaces = index == 0 && admission.Flood == FloodState.None && reply.InPlace && turn.Channel.Limits.Edits ? turn.Message.TappedMessageId : null;
            // A second tap on the same button would change nothing, which providers refuse.
            if (replaces is not null && turn.Store.Outbox.Shown(turn.Message.Chat, replaces)?.LooksLike(message) == true) continue;
            rows.AddRange(outbox.Write(turn.Store, turn.Message.Chat, message with { Replaces = replaces }, admission.Lane));
        }

        rows.AddRange(turn.Again);
        foreach (var (chat, message) in turn.Notices) rows.AddRange(outbox.Write(turn.Store, chat, message, Lane.Bulk));
        return rows;
    }

    /// <summary>In a flood everything is handled, but nothing answered beyond the notice.</summary>
    private static IReadOnlyList<OutgoingMessage> Shown(Turn turn, Reply reply, FloodState flood) => flood switch
    {
        FloodState.None => reply.Messages,
        FloodState.Noticed => Reply.Say(turn.Say("Help.TooFast")).Messages,
        _ => [],
    };

    private static bool IsEvent(IUnitOfWork work, IncomingMessage message)
    {
        switch (message.Kind)
        {
            case IncomingKind.Left:
                work.Members.SetReachable(message.Chat, reachable: false);
                work.Wards.RemoveGroup(message.Chat);
                return true;
            case IncomingKind.Moved when message.MovedTo is { } to:
                work.Wards.MoveGroup(message.Chat, to);
                work.Outbox.MoveChat(message.Chat, to);
                return true;
            default:
                return false;
        }
    }

    private static Member FindMember(IUnitOfWork work, IncomingMessage message, DateTimeOffset now)
    {
        if (work.Members.Find(message.Chat.Channel, message.SenderId) is { } known) return known;
        var member = new Member { Id = NewId.Next(now), Since = now };
        work.Members.Add(member, message.Chat.Channel, message.SenderId);
        return member;
    }

    // The message of an exception may quote what the person wrote, so only its type and where it came from are logged.
    [LoggerMessage(Level = LogLevel.Error, Message = "The {Channel} update {UpdateId} could not be handled; the person was told. {Fault}\n{StackTrace}")]
    private static partial void LogFault(ILogger logger, string channel, string updateId, string fault, string? stackTrace);
}
