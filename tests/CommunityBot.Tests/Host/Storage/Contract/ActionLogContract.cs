using CommunityBot.Storage;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>The log and the sums that are kept with it.</summary>
public class ActionLogContract
{
    private static readonly DateOnly NewYearsEve = new(2026, 12, 31);

    [Theory, ClassData(typeof(Databases))]
    public async Task A_log_comes_back_as_it_was_written(string database)
    {
        using var store = Databases.New(database);
        var log = Logs.Of(late: true) with { Minutes = 45, Replaces = 3 };
        var bare = Logs.Of(member: null, day: NewYearsEve);
        await store.Write(work =>
        {
            work.Actions.Add(log, [Logs.Vneid(9_999), Logs.Dossiers(2)]);
            work.Actions.Add(bare, []);
        });

        (await store.Read(work => work.Actions.Find("w", log.Id))).ShouldBe(log);
        (await store.Read(work => work.Actions.Find("w", bare.Id))).ShouldBe(bare);
        (await store.Read(work => work.Actions.Find("another", log.Id))).ShouldBeNull();
        (await store.Read(work => work.Actions.ActionsOf(log))).ShouldBe([Logs.Vneid(9_999), Logs.Dossiers(2)]);
        (await store.Read(work => work.Actions.ActionsOf(bare))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Sums_follow_logs_and_those_taken_back_once(string database)
    {
        using var store = Databases.New(database);
        await store.Write(Logs.SaveWard);
        var (first, second) = (Logs.Of(), Logs.Of(late: true));
        await store.Write(work =>
        {
            work.Actions.Add(first, [Logs.Vneid(3), Logs.Dossiers(2), Logs.Vneid(1)]);
            work.Actions.Add(second, [Logs.Vneid(5)]);
        });
        (await store.Read(work => work.Tallies.Sums("w", Logs.Day, Logs.Day))).ShouldBe([new("t", "ho-so", 2), new("t", "vneid", 9)]);
        (await store.Read(work => work.Actions.SumOf("w", 1, Logs.Day))).ShouldBe(new Dictionary<string, long> { ["ho-so"] = 2, ["vneid"] = 9 }, ignoreOrder: true);
        (await store.Read(work => work.Actions.Latest("w", 1))).ShouldBe(second);

        await store.Write(work => work.Actions.Withdraw(second, LogState.Removed));
        await store.Write(work => work.Actions.Withdraw(second, LogState.Removed));

        (await store.Read(work => work.Actions.Latest("w", 1))).ShouldBe(first);
        (await store.Read(work => work.Actions.Find("w", second.Id)!.State)).ShouldBe(LogState.Removed);
        (await store.Read(work => work.Actions.SpanOf(1))).ShouldBe(new LogSpan { Logs = 2, First = "2026-11-24", Last = "2026-11-24" });
        (await store.Read(work => work.Tallies.Sums("w", Logs.Day, Logs.Day))).ShouldBe([new("t", "ho-so", 2), new("t", "vneid", 4)]);
        (await store.Read(work => work.Tallies.Reports("w", Logs.Day, Logs.Day))).ShouldBe([new("t", Logs.Day, 1, 0)]);
        (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Days_are_the_wards_own_and_ranges_take_both_ends(string database)
    {
        using var store = Databases.New(database);
        var newYear = NewYearsEve.AddDays(1);
        var afterMidnight = new DateTimeOffset(2026, 12, 31, 17, 30, 0, TimeSpan.Zero); // 00:30 of the new year in Vietnam
        await store.Write(work =>
        {
            work.Actions.Add(Logs.Of(day: NewYearsEve) with { LoggedAt = afterMidnight, IsLate = true }, [Logs.Vneid(1)]);
            work.Actions.Add(Logs.Of(day: newYear) with { LoggedAt = afterMidnight }, [Logs.Vneid(10)]);
        });

        (await Sum(NewYearsEve, NewYearsEve)).ShouldBe(1);
        (await Sum(newYear, newYear)).ShouldBe(10);
        (await Sum(NewYearsEve, newYear)).ShouldBe(11);
        (await Sum(newYear.AddDays(1), newYear.AddDays(9))).ShouldBe(0);
        (await store.Read(work => work.Tallies.Reports("w", NewYearsEve, newYear)))
            .ShouldBe([new("t", NewYearsEve, 1, 1), new("t", newYear, 1, 0)]);

        Task<long> Sum(DateOnly from, DateOnly to) => store.Read(work => work.Tallies.Sums("w", from, to).Sum(line => line.Quantity));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Logs_before_a_team_was_chosen_move_to_it_and_a_forgotten_member_leaves_the_counts(string database)
    {
        using var store = Databases.New(database);
        await store.Write(Logs.SaveWard);
        var log = Logs.Of(team: "");
        await store.Write(work => work.Actions.Add(log, [Logs.Vneid(3)]));

        await store.Write(work => work.Actions.AssignTeam("w", 1, "t2"));
        await store.Write(work => work.Actions.ForgetMember(1));

        (await store.Read(work => work.Actions.Find("w", log.Id))).ShouldBe(log with { Team = "t2", Member = null });
        (await store.Read(work => work.Tallies.Sums("w", Logs.Day, Logs.Day))).ShouldBe([new("t2", "vneid", 3)]);
        (await store.Read(work => work.Actions.Latest("w", 1))).ShouldBeNull();
        (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Fifty_thousand_logs_are_counted_and_a_recount_agrees(string database)
    {
        using var store = Databases.New(database);
        const int writes = 50, each = 1_000;
        await Task.WhenAll(Enumerable.Range(0, writes).Select(write => store.Store.Run($"chat {write}", work =>
        {
            for (var number = 0; number < each; number++)
            {
                work.Actions.Add(Logs.Of(member: write, team: $"t{write % 12}", day: Logs.Day.AddDays(-(number % 60))), [Logs.Vneid(1 + (number % 3))]);
            }

            return true;
        })));

        var expected = (long)writes * Enumerable.Range(0, each).Sum(number => 1 + (number % 3));
        (await Sum()).ShouldBe(expected);
        (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
        await store.Write(work => work.Tallies.Recount());
        (await Sum()).ShouldBe(expected);

        Task<long> Sum() => store.Read(work => work.Tallies.Sums("w", Logs.Day.AddDays(-60), Logs.Day).Sum(line => line.Quantity));
    }
}
