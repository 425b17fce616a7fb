using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>Messages on their way out, open questions and updates already handled.</summary>
public class MessagesContract
{
    private static readonly ChatAddress Lan = new("web", "lan");

    [Theory, ClassData(typeof(Databases))]
    public async Task A_message_comes_back_as_written_and_in_order(string database)
    {
        using var store = Databases.New(database);
        var rows = Enumerable.Range(1, 5).Select(id => Row(id, $"lượt {id}")).ToList();
        await store.Write(work => rows.AsEnumerable().Reverse().ToList().ForEach(work.Outbox.Add));

        (await store.Read(work => work.Outbox.Waiting(2, 2))).Select(row => row.Id).ShouldBe([3L, 4]);
        var first = (await store.Read(work => work.Outbox.Find(1)))!;
        first.Message.LooksLike(rows[0].Message).ShouldBeTrue();
        (first with { Message = rows[0].Message }).ShouldBe(rows[0]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_waiting_messages_of_one_chat_can_be_read_alone(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            foreach (var row in new[] { Row(3, "c"), Row(1, "a"), Row(2, "b") with { State = OutboxState.Sent }, Row(4, "d") with { ChatId = "hoa" } }) work.Outbox.Add(row);
        });

        (await store.Read(work => work.Outbox.Waiting(Lan))).Select(row => row.Id).ShouldBe([1L, 3]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_became_of_an_attempt_is_recorded(string database)
    {
        using var store = Databases.New(database);
        var (sent, dead) = (Row(1, "a"), Row(2, "b"));
        await store.Write(work =>
        {
            work.Outbox.Add(sent);
            work.Outbox.Add(dead);
            work.Outbox.Record(sent with { State = OutboxState.Sent, Attempts = 1, SentAs = "m1" });
            work.Outbox.Record(dead with { State = OutboxState.Dead, Attempts = 9, Problem = "blocked", NotBefore = OpenStore.Now.AddHours(1) });
        });

        (await store.Read(work => work.Outbox.Waiting(0, 10))).ShouldBeEmpty();
        (await store.Read(work => work.Outbox.Dead(ward: null, 10))).Single().Problem.ShouldBe("blocked");
        (await store.Read(work => work.Outbox.ForChat(Lan, 0, 10))).Single().SentAs.ShouldBe("m1");
        (await store.Read(work => work.Outbox.Shown(Lan, "m1")))!.PlainText().ShouldBe("a");
        (await store.Read(work => work.Outbox.Find(2)))!.NotBefore.ShouldBe(OpenStore.Now.AddHours(1));
        (await store.Run(work => work.Outbox.Forget(OpenStore.Now.AddSeconds(1)))).ShouldBe(2);
        (await store.Read(work => work.Outbox.Find(1))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Given_up_messages_are_shown_to_the_ward_they_belong_to(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Members.Add(new Member { Id = 1, Ward = "w", Since = OpenStore.Now }, "web", "lan");
            work.Wards.SetGroup("v", new("telegram", "-1"), registered: true);
            work.Outbox.Add(Row(1, "to Lan") with { State = OutboxState.Dead });
            work.Outbox.Add(Row(2, "to a group") with { State = OutboxState.Dead, Channel = "telegram", ChatId = "-1" });
        });

        (await Dead("w")).ShouldBe([1L]);
        (await Dead("v")).ShouldBe([2L]);
        (await Dead(null)).ShouldBe([2L, 1]);

        async Task<IEnumerable<long>> Dead(string? ward) => (await store.Read(work => work.Outbox.Dead(ward, 10))).Select(row => row.Id);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_chat_is_moved_with_what_waits_and_forgotten_whole(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Outbox.Add(Row(1, "sent") with { State = OutboxState.Sent });
            work.Outbox.Add(Row(2, "waits"));
            work.Outbox.MoveChat(Lan, "lan2");
        });

        (await store.Read(work => work.Outbox.ForChat(Lan, 0, 10))).Select(row => row.Id).ShouldBe([1L]);
        (await store.Read(work => work.Outbox.ForChat(new("web", "lan2"), 0, 10))).Select(row => row.Id).ShouldBe([2L]);
        await store.Write(work => work.Outbox.ForgetChat(Lan));
        (await store.Read(work => work.Outbox.ForChat(Lan, 0, 10))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_open_question_is_replaced_closed_and_lapses(string database)
    {
        using var store = Databases.New(database);
        var open = new Conversation { Pending = """{"$type":"x"}""", Choices = "[]", Until = OpenStore.Now.AddMinutes(10) };
        await store.Write(work =>
        {
            work.Conversations.Save(Lan, "lan", open with { Pending = null });
            work.Conversations.Save(Lan, "lan", open);
            work.Conversations.Save(Lan, "hoa", open);
        });

        (await store.Read(work => work.Conversations.Find(Lan, "lan"))).ShouldBe(open);
        await store.Write(work => work.Conversations.Save(Lan, "lan", null));
        (await store.Read(work => work.Conversations.Find(Lan, "lan"))).ShouldBeNull();
        (await store.Run(work => work.Conversations.Forget(OpenStore.Now.AddMinutes(11)))).ShouldBe(1);
        (await store.Read(work => work.Conversations.Find(Lan, "hoa"))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_update_is_new_once_per_channel_until_it_is_purged(string database)
    {
        using var store = Databases.New(database);

        (await Remember("web")).ShouldBeTrue();
        (await Remember("web")).ShouldBeFalse();
        (await Remember("telegram")).ShouldBeTrue();
        (await store.Run(work => work.Updates.Forget(OpenStore.Now))).ShouldBe(0);
        (await store.Run(work => work.Updates.Forget(OpenStore.Now.AddMilliseconds(1)))).ShouldBe(2);
        (await Remember("web")).ShouldBeTrue();

        Task<bool> Remember(string channel) => store.Run(work => work.Updates.Remember(channel, "1", OpenStore.Now));
    }

    private static OutboxRow Row(long id, string text) => new()
    {
        Id = id,
        Channel = Lan.Channel,
        ChatId = Lan.ChatId,
        Lane = Lane.Bulk,
        Message = new OutgoingMessage { Text = [new(text)], Choices = [[new("Hoàn tác", "/xoa")]] },
        NotBefore = OpenStore.Now,
        CreatedAt = OpenStore.Now,
    };
}
