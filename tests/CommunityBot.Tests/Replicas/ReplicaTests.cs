using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Storage;
using CommunityBot.Tests.Fakes;
using CommunityBot.Tests.Host.Channels.Web;
using Xunit.Abstractions;

namespace CommunityBot.Tests.Replicas;

/// <summary>Several programs on one PostgreSQL.</summary>
public sealed partial class ReplicaTests(ITestOutputHelper output)
{
    private static readonly TimeSpan LeaseMovesWithin = TimeSpan.FromSeconds(15);
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Messages_spread_over_replicas_keep_the_order_and_state_of_each_person_and_browsers_hear_from_any()
    {
        await using var world = await ReplicaWorld.Prepare();
        await using var balancer = await LoadBalancer.Start(world.Addresses);
        await world.Start(balancer.Address);
        var people = await Task.WhenAll(world.Volunteer("Lan"), world.Volunteer("Hoa"), world.Volunteer("Minh"));

        // Two at once, one to each replica, as no provider would post them.
        const int pairs = 10;
        var update = 1;
        foreach (var _ in Enumerable.Range(0, pairs))
        {
            await Task.WhenAll(people.SelectMany(person => new[] { person, person }).Select(person => Post(balancer.Address, person, "vneid 1", update++)));
        }

        await world.Until(() => people.All(person => Totals(person).Count == 2 * pairs));
        foreach (var person in people) Totals(person).ShouldBe(Enumerable.Range(1, 2 * pairs));
        balancer.Answered.Keys.Count().ShouldBe(2);
        world.Telegram.Defects.ShouldBeEmpty();
        await CheckBrowser(world);
    }

    [Fact]
    public async Task One_replica_polls_at_a_time_and_another_goes_on_soon_when_it_is_killed_or_loses_its_session()
    {
        await using var world = await ReplicaWorld.Prepare();
        await world.Start();
        var lan = await world.Volunteer("Lan");
        lan.Says("/homnay"); // its answer goes once the one before it is recorded: an edit may not come twice
        await world.Until(() => lan.Chat.FromBot[^1].Id > lan.Chat.Messages.Last(message => !message.IsFromBot).Id);
        var holder = await world.Holder();
        var other = world.Programs.Single(program => program != holder);

        await holder.Kill();
        lan.Says("vneid 1");
        var clock = Stopwatch.StartNew();
        await other.WhenWritten("holds the lease");
        clock.Elapsed.ShouldBeLessThan(LeaseMovesWithin);
        await world.Until(() => Totals(lan).Count == 1);
        output.WriteLine($"answered {clock.Elapsed.TotalSeconds:0.0} s after the kill");

        await using (await world.Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"))
        {
            lan.Says("vneid 1");
            await world.Until(() => Totals(lan).Count == 2);
        }

        Totals(lan).ShouldBe([1, 2]);
        world.Telegram.Calls.ShouldNotContain(call => call.Answer.StartsWith("Conflict", StringComparison.Ordinal));
        world.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_replica_sends_the_tally_and_killed_on_the_way_it_loses_nothing_and_repeats_only_what_was_not_recorded()
    {
        const int leaders = 80;
        const int beforeKill = 40;
        await using var world = await ReplicaWorld.Prepare();
        var people = Enumerable.Range(1, leaders).Select(number => world.Telegram.Person($"Lãnh đạo {number}")).ToList();
        using var store = world.Open();
        await store.Run("test", work => AddLeaders(work, people));
        await world.Start(webhook: null, ("Wards:0:DigestTime", "00:00"));
        var holder = await world.Holder();

        await world.Until(() => Received() > 0);
        var inLine = world.StandInLine();
        await world.WhenNext();
        await world.Until(() => Received() >= beforeKill);
        await holder.Kill();
        List<FakeBotApiPerson> waiting, inDoubt;
        await using (await inLine)
        {
            var chats = (await store.Read(work => work.Outbox.Waiting(0, leaders))).Select(row => row.ChatId).ToHashSet(StringComparer.Ordinal);
            waiting = people.FindAll(person => chats.Contains(person.Id.ToString()));
            inDoubt = waiting.FindAll(person => person.Chat.FromBot.Count > 0);
        }

        waiting.ShouldNotBeEmpty();
        await world.Until(() => people.TrueForAll(person => person.Chat.FromBot.Count >= (inDoubt.Contains(person) ? 2 : 1)));
        people.FindAll(person => person.Chat.FromBot.Count > 1).ShouldBeSubsetOf(waiting);
        output.WriteLine($"{waiting.Count} of {leaders} waited at the kill, {inDoubt.Count} of them accepted and not yet recorded");
        world.Telegram.Defects.ShouldBeEmpty();

        int Received() => people.Count(person => person.Chat.FromBot.Count > 0);
    }

    /// <summary>A page whose event stream is at one replica shows what another answered.</summary>
    private static async Task CheckBrowser(ReplicaWorld world)
    {
        using var cookies = new SocketsHttpHandler();
        using var first = new HttpClient(cookies) { BaseAddress = world.Addresses[0] };
        using var second = new HttpClient(cookies) { BaseAddress = world.Addresses[1] }; // cookies do not look at ports
        await first.Post("/chat/session", "{}");
        using var events = await EventReader.Open(second);
        await events.Line();
        (await first.Say("/start")).EnsureSuccessStatusCode();
        var clock = Stopwatch.StartNew();

        (await events.NextText()).ShouldNotBeNull();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), "the stream looks by itself only every 20 seconds");
    }

    private static bool AddLeaders(IUnitOfWork work, List<FakeBotApiPerson> people)
    {
        foreach (var person in people)
        {
            person.Chat.IsOpen = true;
            work.Members.Add(
                new Member { Id = person.Id, Role = Role.Leader, Ward = "p1", Name = person.Chat.Title, Since = DateTimeOffset.UtcNow }, "telegram", person.Id.ToString());
        }

        return true;
    }

    private static async Task Post(Uri to, FakeBotApiPerson person, string text, int update)
    {
        var message = new JsonObject
        {
            ["message_id"] = update,
            ["date"] = 1,
            ["chat"] = FakeBotApiMessages.ToJson(person.Chat),
            ["from"] = new JsonObject { ["id"] = person.Id, ["is_bot"] = false, ["first_name"] = person.Chat.Title },
            ["text"] = text,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(to, "channels/telegram"));
        request.Content = JsonContent.Create(new JsonObject { ["update_id"] = update, ["message"] = message });
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", ReplicaWorld.Secret);
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What each answer to a log gives as the person's sum of the day, in the order they arrived.</summary>
    private static List<int> Totals(FakeBotApiPerson person) =>
        [.. person.Chat.FromBot.SelectMany(message => Total().Matches(message.Text)).Select(match => int.Parse(match.Groups["total"].Value))];

    [GeneratedRegex(@"hôm nay bạn đã ghi (?<total>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Total();
}
