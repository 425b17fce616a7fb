using System.Net;
using System.Text;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Channels.Telegram;

namespace CommunityBot.Tests.Stories;

/// <summary>The whole program and a Telegram where something goes wrong: other chats go on, each chat keeps its order, nothing is lost.</summary>
public sealed class FaultStories : IAsyncLifetime
{
    private const string Secret = "bi-mat";
    private readonly FakeClock clock = new(Bot.Morning);
    private FakeBotApi telegram = null!;
    private RunningProgram? program;

    public static TheoryData<string> Faults => ["html", "html 403", "reset", "reset afterwards", "broken", "no json object", "500", "429", "hang"];

    public static TheoryData<string> Texts =>
    [
        new string('x', 100_000), string.Concat(Enumerable.Repeat("vneid 3, ", 12_000)), "vneid\0 3", "\0", "v\u200Bneid\u200D 3", "\u200B\u2060\uFEFF",
        "\u202Evneid 3\u202C", "\u2066\u2067\u2069", "{\"update_id\":1}", "👨‍👩‍👧‍👦🏳️‍🌈", "<b>vneid</b> & 3",
    ];

    public async Task InitializeAsync() => telegram = await FakeBotApi.Start(clock);

    public async Task DisposeAsync()
    {
        telegram.Defects.ShouldBeEmpty();
        telegram.Faults.Clear();
        if (program is not null) await program.DisposeAsync();
        await telegram.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task When_sending_fails_in_one_chat_others_are_answered_meanwhile_and_it_gets_its_answers_in_order(string fault)
    {
        StartProgram();
        var (lan, minh) = (await Volunteer("Lan"), await Volunteer("Minh"));
        telegram.Faults.Next("sendMessage", fault == "hang" ? FakeBotApiFault.Hang : TelegramOutageTests.Fault(fault));
        lan.Says("vneid 1");
        await telegram.Until(() => telegram.Faults.AreOver);
        lan.Says("vneid 2");
        minh.Says("vneid 7");

        await telegram.Until(() => Logged(minh).Contains("7"));
        Logged(lan).ShouldNotContain("2");
        await using (new RunningClock(clock, 50)) await telegram.Until(() => Logged(lan).Contains("2"));

        Logged(lan).Distinct().ShouldBe(["1", "2"]);
        Logged(lan).Count.ShouldBe(fault == "reset afterwards" ? 3 : 2);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_strange_text_gets_one_answer_and_stops_nobody(string text)
    {
        StartProgram();
        var (lan, minh) = (await Volunteer("Lan"), await Volunteer("Minh"));
        var before = lan.Chat.FromBot.Count;

        lan.Says(text);
        lan.Says("vneid 5");
        minh.Says("vneid 7");
        await telegram.Until(() => Logged(lan).Contains("5") && Logged(minh).Contains("7"));

        lan.Chat.FromBot.Count.ShouldBe(before + 2);
        lan.Chat.FromBot[^1].Text.ShouldContain("VNeID: 5 ");
    }

    [Fact]
    public async Task Posted_updates_that_are_late_repeated_unknown_or_broken_are_each_taken_as_they_should()
    {
        StartProgram(("Mode", "Webhook"), ("WebhookUrl", "https://bot.example.vn"), ("WebhookSecret", Secret));
        telegram.Updates.Gateway = new("http://127.0.0.1:9");
        var lan = telegram.Person("Lan");
        lan.Chat.IsOpen = true;
        await telegram.Until(() => telegram.Updates.Webhook is not null);

        await Post(Message(10, lan, "/start TNV"));
        await Post(Message(11, lan, "/to to-1"));
        await Post(Message(30, lan, "vneid 5"));
        await Post(Message(20, lan, "vneid 3"));
        await Post(Message(30, lan, "vneid 5"));
        await Post("""{"update_id":31,"stopped_message_generation":{"chat":{"id":5}}}""");
        await Post("""{"update_id":32,"message":"nonsense"}""");
        await Post("{\"update_id\":33,\"mess");
        await Post("[]");
        await Post(Message(34, lan, "/homnay"));
        await telegram.Until(() => lan.Chat.FromBot.Any(message => message.Text.Contains("VNeID: 8 ", StringComparison.Ordinal)));

        Logged(lan).Where(number => number is "5" or "3").ShouldBe(["5", "3"]);
    }

    [Fact]
    public async Task When_too_many_replies_wait_posted_updates_get_503_and_are_taken_later()
    {
        StartProgram(("Mode", "Webhook"), ("WebhookUrl", "https://bot.example.vn"), ("WebhookSecret", Secret), ("MostWaiting", "5"));
        telegram.Updates.Gateway = new("http://127.0.0.1:9");
        var people = Crowd(20);
        await telegram.Until(() => telegram.Updates.Webhook is not null);
        telegram.Faults.Next("sendMessage", FakeBotApiFault.Hang, times: 5);

        var statuses = new List<HttpStatusCode>();
        for (var person = 0; person < people.Count; person++) statuses.Add(await TryPost(Message(100 + person, people[person], "/trogiup")));
        statuses.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.OK, 5), .. Enumerable.Repeat(HttpStatusCode.ServiceUnavailable, 15)]);

        await using var time = new RunningClock(clock, 50);
        await telegram.Until(() => people.Take(5).All(person => person.Chat.FromBot.Count == 1));
        for (var person = 0; person < people.Count; person++)
        {
            while (await TryPost(Message(100 + person, people[person], "/trogiup")) != HttpStatusCode.OK) await telegram.Until(() => people[..person].All(one => one.Chat.FromBot.Count == 1));
        }

        await telegram.Until(() => people.All(person => person.Chat.FromBot.Count == 1));
    }

    [Fact]
    public async Task When_too_many_replies_wait_polling_pauses_and_nothing_is_dropped()
    {
        StartProgram(("MostWaiting", "5"));
        await telegram.Until(() => telegram.Updates.IsPolled);
        telegram.Faults.Next("sendMessage", FakeBotApiFault.Hang, times: 5);
        var people = Crowd(20);
        foreach (var person in people) person.Says("/trogiup");

        await telegram.Until(() => telegram.Faults.AreOver);
        await clock.AdvanceWhenAwaited(TimeSpan.FromSeconds(1));
        telegram.Updates.Count.ShouldBeGreaterThanOrEqualTo(14);
        people.Sum(person => person.Chat.FromBot.Count).ShouldBe(0);
        await using (new RunningClock(clock, 50)) await telegram.Until(() => people.All(person => person.Chat.FromBot.Count == 1) && telegram.Updates.Count == 0);
    }

    private void StartProgram(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(WardYear.Settings)
        {
            ["Channels:Telegram:Token"] = FakeBotApi.Token,
            ["Channels:Telegram:ApiBaseUrl"] = telegram.BaseUrl.ToString(),
        };
        foreach (var (key, value) in settings) all[key == "MostWaiting" ? "Delivery:MostWaiting" : "Channels:Telegram:" + key] = value;
        program = RunningProgram.Start(clock, all);
    }

    private async Task<FakeBotApiPerson> Volunteer(string name)
    {
        var person = telegram.Person(name);
        person.Says("/start TNV");
        await telegram.Until(() => person.Chat.FromBot.Count == 3);
        person.Says("/to to-1");
        await telegram.Until(() => person.Chat.FromBot.Count == 4);
        return person;
    }

    private List<FakeBotApiPerson> Crowd(int count)
    {
        var people = Enumerable.Range(0, count).Select(number => telegram.Person($"Cư dân {number}")).ToList();
        foreach (var person in people) person.Chat.IsOpen = true;
        return people;
    }

    /// <summary>The numbers of logs that the person was told of, in order.</summary>
    private static List<string> Logged(FakeBotApiPerson person) =>
    [
        .. person.Chat.FromBot.Where(message => message.Text.Contains("Đã ghi", StringComparison.Ordinal))
            .Select(message => message.Text.Split("VNeID: ")[1].Split(' ')[0]),
    ];

    private static string Message(long update, FakeBotApiPerson from, string text) =>
        $$$"""{"update_id":{{{update}}},"message":{"message_id":{{{update}}},"date":1,"chat":{"id":{{{from.Id}}},"type":"private"},"from":{"id":{{{from.Id}}},"is_bot":false,"first_name":"Lan"},"text":"{{{text}}}"}}""";

    private async Task Post(string update) => (await TryPost(update)).ShouldBe(HttpStatusCode.OK);

    private async Task<HttpStatusCode> TryPost(string update)
    {
        using var client = program!.CreateClient();
        using var body = new StringContent(update, Encoding.UTF8, "application/json");
        body.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
        using var answer = await client.PostAsync(new Uri("/channels/telegram", UriKind.Relative), body);
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) answer.Headers.RetryAfter.ShouldNotBeNull();
        return answer.StatusCode;
    }
}
