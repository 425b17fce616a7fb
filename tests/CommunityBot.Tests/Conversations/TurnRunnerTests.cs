using CommunityBot.Conversations;
using CommunityBot.Delivery;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using CommunityBot.Tests.Host.Channels.Telegram;
using CommunityBot.Tests.Stories;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Conversations;

public class TurnRunnerTests
{
    [Fact]
    public async Task A_fault_in_a_handler_stores_nothing_and_apologises_once_also_when_the_update_comes_again()
    {
        await using var bot = await Bot.Start();
        var runner = Runner(bot, turn =>
        {
            turn.Store.Wards.SetDigestTime("mau", "06:00");
            throw new InvalidOperationException("a bug");
        });
        var message = Says("boom");

        await runner.Accept(message, CancellationToken.None);
        await runner.Accept(message, CancellationToken.None);
        await bot.RunUntilIdle();

        bot.Channel.Received("lan").ShouldHaveSingleItem().PlainText().ShouldContain("Xin lỗi");
        (await bot.Store.Read(work => work.Wards.Find("mau")!.DigestTime)).ShouldBe("17:30");
    }

    [Fact]
    public async Task A_fault_that_quotes_the_message_is_logged_without_it()
    {
        await using var bot = await Bot.Start();
        using var log = new CapturedLog();
        var runner = Runner(bot, turn => throw new FormatException($"The input string '{turn.Text}' was not in a correct format."), new Logger<TurnRunner>(new LoggerFactory([log])));

        await runner.Accept(Says("u1") with { Text = "vneid bí mật" }, CancellationToken.None);

        log.Text.ShouldContain(nameof(FormatException));
        log.Text.ShouldContain(nameof(TurnRunnerTests));
        log.Text.ShouldNotContain("bí mật");
    }

    [Fact]
    public async Task Two_messages_of_one_person_at_once_keep_their_order_and_state()
    {
        await using var bot = await Bot.Start();
        var seen = new List<string>();
        var runner = Runner(bot, turn =>
        {
            seen.Add(turn.Text);
            return Reply.Say(turn.Text);
        });

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => runner.Accept(Says($"m{number}"), CancellationToken.None)));
        await bot.RunUntilIdle();

        seen.Count.ShouldBe(40);
        bot.Channel.Received("lan").Select(message => message.PlainText()).ShouldBe(seen);
    }

    [Fact]
    public async Task A_message_that_cannot_be_stored_is_left_to_the_provider()
    {
        await using var bot = await Bot.Start();
        var runner = Runner(bot, turn => throw new StoreUnavailableException("The disk is full."));

        var problem = await Should.ThrowAsync<InboxUnavailableException>(runner.Accept(Says("x"), CancellationToken.None));

        problem.Message.ShouldBe("The disk is full.");
        bot.Channel.Received("lan").ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_buttons_a_number_or_the_choices_own_words_pick_a_choice()
    {
        var zalo = new Fakes.RecordingChannel("web", Fakes.RecordingChannel.Web with { MaxChoices = 0, Edits = false });
        await using var bot = await Bot.Start(channels: [zalo]);
        var hoa = bot.Person("Hoa");

        (await hoa.Says("/tracuu")).ShouldContain("\n1. ");
        (await hoa.Says("1")).ShouldContain("trang 1/");
        await hoa.Says("/tracuu");
        (await hoa.Says("Hộ tịch")).ShouldContain("14 thủ tục");
    }

    private static TurnRunner Runner(Bot bot, Func<Turn, Reply> freeText, ILogger<TurnRunner>? log = null) => new(
        bot.Store,
        bot.Get<Menu>() with { FreeText = freeText },
        bot.Get<OutboxWriter>(),
        bot.Get<OutboxSender>(),
        bot.Get<Intake>(),
        bot.Clock,
        log ?? NullLogger<TurnRunner>.Instance);

    private static IncomingMessage Says(string text) => new() { UpdateId = text, Chat = new("web", "lan"), SenderId = "lan", Text = text };
}
