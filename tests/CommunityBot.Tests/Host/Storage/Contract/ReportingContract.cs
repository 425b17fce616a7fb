using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>What reports need beyond the tallies: reminders, periods, targets, person-days and bundles.</summary>
public class ReportingContract
{
    private static readonly DateOnly Day = Logs.Day;

    [Theory, ClassData(typeof(Databases))]
    public async Task Sums_are_read_by_day_and_what_was_taken_back_is_gone(string database)
    {
        using var store = Databases.New(database);
        var undone = Logs.Of();
        await store.Write(work =>
        {
            work.Actions.Add(Logs.Of(), [Logs.Vneid(2), Logs.Dossiers(1)]);
            work.Actions.Add(Logs.Of(day: Day.AddDays(1)), [Logs.Vneid(3)]);
            work.Actions.Add(undone, [new() { Indicator = "giao-dich", Quantity = 1 }]);
            work.Actions.Withdraw(undone, LogState.Removed);
        });

        (await store.Read(work => work.Tallies.ByDay("w", Day, Day.AddDays(1)))).ShouldBe(
            [new(Day, "t", "ho-so", 1), new(Day, "t", "vneid", 2), new(Day.AddDays(1), "t", "vneid", 3)]);
        (await store.Read(work => work.Tallies.ByDay("another", Day, Day))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Person_days_count_work_and_not_empty_reports_and_actions_stream_in_order(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Actions.Add(Logs.Of(member: 2), [Logs.Vneid(1)]);
            work.Actions.Add(Logs.Of(member: 1), [Logs.Vneid(2), Logs.Dossiers(1)]);
            work.Actions.Add(Logs.Of(member: 1), [Logs.Vneid(4)]);
            work.Actions.Add(Logs.Of(member: 3), []);
            work.Actions.Add(Logs.Of(member: null, late: true), [Logs.Vneid(5)]);
        });

        (await store.Read(work => work.Actions.PersonDays("w", Day, Day))).ShouldBe([new(1, "t", Day), new(2, "t", Day)]);
        (await store.Read(work => work.Actions.Stream("w", Day, Day).Select(done => (done.Indicator, done.Quantity, done.Procedure, done.IsLate)).ToList())).ShouldBe(
            [("vneid", 1, null, false), ("vneid", 2, null, false), ("ho-so", 1, "khai-sinh", false), ("vneid", 4, null, false), ("vneid", 5, null, true)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Reminders_go_to_reachable_volunteers_with_a_team_who_did_not_turn_them_off(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            Add(work, 1, Role.Volunteer, "t");
            Add(work, 2, Role.Leader, "t");
            Add(work, 3, Role.Volunteer, null);
            Add(work, 4, Role.Volunteer, "t");
            Add(work, 5, Role.Volunteer, "t");
            work.Nudges.Set(4, isOn: false);
            work.Nudges.Set(4, isOn: false);
            work.Members.SetReachable(new("web", "5"), reachable: false);
        });

        (await store.Read(work => work.Nudges.Readers("w"))).ShouldBe([new("t", new ChatAddress("web", "1"), Language.Vietnamese)]);
        (await store.Read(work => work.Nudges.IsOn(4))).ShouldBeFalse();
        await store.Write(work => work.Nudges.Set(4, isOn: true));
        (await store.Read(work => work.Nudges.Readers("w"))).Count.ShouldBe(2);

        static void Add(IUnitOfWork work, long id, Role role, string? team) =>
            work.Members.Add(new Member { Id = id, Ward = "w", Role = role, Team = team, Since = OpenStore.Now }, "web", $"{id}");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_last_decision_about_a_day_counts_and_all_stay_readable(string database)
    {
        using var store = Databases.New(database);
        var locked = new PeriodLock { Id = 1, FromDay = Day, ToDay = Day.AddDays(2), IsLocked = true, Reason = "đã nộp", Member = 7, At = OpenStore.Now };
        var unlocked = locked with { Id = 2, ToDay = Day, IsLocked = false, Reason = "bổ sung" };
        await store.Write(work =>
        {
            work.Periods.Add("w", locked);
            work.Periods.Add("w", unlocked);
        });

        (await store.Read(work => work.Periods.LastOn("w", Day))).ShouldBe(unlocked);
        (await store.Read(work => work.Periods.LastOn("w", Day.AddDays(1)))).ShouldBe(locked);
        (await store.Read(work => work.Periods.LastOn("w", Day.AddDays(3)))).ShouldBeNull();
        (await store.Read(work => work.Periods.LastOn("another", Day))).ShouldBeNull();
        (await store.Read(work => work.Periods.History("w", 10))).ShouldBe([unlocked, locked]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Campaigns_and_targets_replace_what_has_their_key(string database)
    {
        using var store = Databases.New(database);
        var goal = new Target("", "vneid", Day, Day.AddDays(9), 100);
        await store.Write(work =>
        {
            work.Periods.Save("w", new Campaign("dot1", "Đợt 1", Day, Day));
            work.Periods.Save("w", new Campaign("dot1", "Đợt một", Day, Day.AddDays(44)));
            work.Targets.Save("w", goal);
            work.Targets.Save("w", goal with { Goal = 300 });
            work.Targets.Save("w", goal with { Team = "t", Goal = 30 });
            work.Targets.SetDossierTotal("w", Day, Day, 5);
            work.Targets.SetDossierTotal("w", Day, Day, 6);
        });

        (await store.Read(work => work.Periods.Campaigns("w"))).ShouldBe([new("dot1", "Đợt một", Day, Day.AddDays(44))]);
        (await store.Read(work => work.Targets.Between("w", Day.AddDays(9), Day.AddDays(20)))).ShouldBe([goal with { Goal = 300 }, goal with { Team = "t", Goal = 30 }]);
        (await store.Read(work => work.Targets.DossierTotal("w", Day, Day))).ShouldBe(6);
        (await store.Read(work => work.Targets.DossierTotal("w", Day, Day.AddDays(1)))).ShouldBeNull();
        (await store.Run(work => (work.Periods.Remove("w", "dot1"), work.Periods.Remove("w", "dot1"), work.Targets.Remove("w", goal), work.Targets.Remove("w", goal)))).ShouldBe((true, false, true, false));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Remarks_are_read_where_all_their_days_lie_within_and_removed_by_their_own_ward(string database)
    {
        using var store = Databases.New(database);
        var (first, second) = (new Remark(1, "", Day, Day, "thiếu máy"), new Remark(2, "t", Day, Day.AddDays(6), "sóng yếu"));
        await store.Write(work =>
        {
            work.Remarks.Add("w", second);
            work.Remarks.Add("w", first);
        });

        (await store.Read(work => work.Remarks.Within("w", Day, Day.AddDays(6)))).ShouldBe([first, second]);
        (await store.Read(work => work.Remarks.Within("w", Day, Day.AddDays(5)))).ShouldBe([first]);
        (await store.Read(work => work.Remarks.Within("w", Day.AddDays(1), Day.AddDays(9)))).ShouldBeEmpty();
        (await store.Read(work => work.Remarks.Within("another", Day, Day.AddDays(6)))).ShouldBeEmpty();
        (await store.Run(work => (work.Remarks.Remove("another", 1), work.Remarks.Remove("w", 1), work.Remarks.Remove("w", 1)))).ShouldBe((false, true, false));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Bundles_lie_apart_from_the_wards_own_figures(string database)
    {
        using var store = Databases.New(database);
        var bundle = new Bundle { Ward = "w", FromDay = Day, ToDay = Day.AddDays(1), Name = "Phường", Hash = "ab", ImportedAt = OpenStore.Now };
        await store.Write(work => work.Bundles.Add(bundle, [new(Day, "t", "vneid", 2), new(Day.AddDays(1), "t", "vneid", 3)]));

        (await store.Read(work => work.Bundles.Between("w", Day.AddDays(1), Day.AddDays(9)))).ShouldBe([bundle]);
        (await store.Read(work => work.Bundles.Between(null, Day, Day))).ShouldBe([bundle]);
        (await store.Read(work => work.Bundles.Between("another", Day, Day))).ShouldBeEmpty();
        (await store.Read(work => work.Bundles.Sums("w", Day, Day.AddDays(1)))).ShouldBe(new Dictionary<string, long> { ["vneid"] = 5 });
        (await store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
    }
}
