using CommunityBot.Storage;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>Transactions: whole or not at all, one conversation after the other, results in the order of commits.</summary>
public class TransactionContract
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Work_that_fails_half_way_leaves_nothing(string database)
    {
        using var store = Databases.New(database);

        await Should.ThrowAsync<InvalidOperationException>(store.Write(work =>
        {
            work.Updates.Remember("web", "1", OpenStore.Now);
            work.Wards.Save(new Ward { Code = "w", Name = "W" }, []);
            throw new InvalidOperationException("a bug");
        }));

        (await store.Read(work => work.Wards.All())).ShouldBeEmpty();
        (await store.Run(work => work.Updates.Remember("web", "1", OpenStore.Now))).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_broken_rule_of_the_data_fails_that_work_alone(string database)
    {
        using var store = Databases.New(database);
        var lan = new Member { Id = 7, Since = OpenStore.Now };
        await store.Write(work => work.Members.Add(lan, "web", "lan"));

        var twice = store.Write(work =>
        {
            work.Updates.Remember("web", "1", OpenStore.Now);
            work.Members.Add(lan, "web", "lan again");
        });
        var neighbour = store.Run(work => work.Updates.Remember("web", "2", OpenStore.Now));

        (await Should.ThrowAsync<Exception>(twice)).ShouldNotBeOfType<StoreUnavailableException>();
        (await neighbour).ShouldBeTrue();
        (await store.Run(work => work.Updates.Remember("web", "1", OpenStore.Now))).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_many_at_once_each_is_written_exactly_once(string database)
    {
        using var store = Databases.New(database);

        var firsts = await Task.WhenAll(Enumerable.Range(0, 400).Select(number =>
            store.Store.Run($"chat {number % 37}", work => work.Updates.Remember("web", $"{number % 100}", OpenStore.Now))));

        firsts.Count(first => first).ShouldBe(100);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_conversation_sees_what_it_wrote_before_and_hands_its_results_out_in_order(string database)
    {
        using var store = Databases.New(database);
        await store.Write(Logs.SaveWard);
        var handedOut = new List<long>[4];
        for (var chat = 0; chat < 4; chat++) handedOut[chat] = [];

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => store.Store.Run(
            $"chat {number % 4}",
            work => Next(work, chat: number % 4),
            position => handedOut[number % 4].Add(position))));

        foreach (var positions in handedOut) positions.ShouldBe(Enumerable.Range(1, 25).Select(position => (long)position));

        static long Next(IUnitOfWork work, int chat)
        {
            work.Actions.Add(Logs.Of(member: chat), []);
            return work.Actions.SpanOf(chat).Logs;
        }
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_leaders_who_change_one_member_lose_neither_change(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work => work.Members.Add(new Member { Id = 7, Ward = "w", Team = "0", Since = OpenStore.Now }, "web", "lan"));

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => store.Store.Run($"leader {number}", work =>
        {
            var member = work.Members.Find("w", 7)!;
            work.Members.Update(member with { Team = $"{int.Parse(member.Team!) + 1}" });
            return true;
        })));

        (await store.Read(work => work.Members.Find("w", 7)!.Team)).ShouldBe("40");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Work_that_met_other_work_crosswise_comes_through(string database)
    {
        using var store = Databases.New(database);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => store.Store.Run($"chat {number}", work =>
        {
            string[] teams = number % 2 == 0 ? ["a", "b"] : ["b", "a"];
            foreach (var team in teams) work.Actions.Add(Logs.Of(team: team), [Logs.Vneid(1)]);
            return true;
        })));

        (await store.Read(work => work.Tallies.Sums("w", Logs.Day, Logs.Day))).Select(line => line.Quantity).ShouldBe([8, 8]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_busy_team_never_gets_in_its_own_way(string database)
    {
        using var store = Databases.New(database);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => store.Store.Run($"chat {number}", work =>
        {
            SupportAction[] actions = number % 2 == 0 ? [Logs.Vneid(1), Logs.Dossiers(1)] : [Logs.Dossiers(1), Logs.Vneid(1)];
            work.Actions.Add(Logs.Of(), actions);
            return true;
        })));

        (await store.Read(work => work.Tallies.Sums("w", Logs.Day, Logs.Day))).Select(line => line.Quantity).ShouldBe([200, 200]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task After_closing_it_takes_nothing_more_and_says_so(string database)
    {
        var store = Databases.New(database);
        store.Dispose();

        await Should.ThrowAsync<StoreUnavailableException>(() => store.Write(_ => { }));
    }
}
