using CommunityBot.Storage;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>What channels keep between runs, and the codes that link two of them.</summary>
public class ChannelStateContract
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_text_is_kept_by_channel_and_name_until_it_is_removed(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.ChannelState.Save("zalo-oa", "oauth", "một");
            work.ChannelState.Save("zalo-oa", "oauth", "hai");
            work.ChannelState.Save("zalo-bot", "oauth", "ba");
        });
        (await store.Read(work => work.ChannelState.Find("zalo-oa", "oauth"))).ShouldBe("hai");

        await store.Write(work => work.ChannelState.Save("zalo-oa", "oauth", null));

        (await store.Read(work => work.ChannelState.Find("zalo-oa", "oauth"))).ShouldBeNull();
        (await store.Read(work => work.ChannelState.Find("zalo-bot", "oauth"))).ShouldBe("ba");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_number_begins_at_nought_and_grows(string database)
    {
        using var store = Databases.New(database);
        long sum = 0;
        foreach (var more in new[] { 1, 1, 40 }) await store.Write(work => sum = work.ChannelState.Add("zalo-bot", "sent:2026-11", more));

        sum.ShouldBe(42);
        (await store.Read(work => work.ChannelState.Find("zalo-bot", "sent:2026-11"))).ShouldBe("42");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_link_code_is_used_once_and_in_time_and_a_new_one_ends_the_old(string database)
    {
        using var store = Databases.New(database);
        var later = OpenStore.Now.AddMinutes(15);
        await store.Write(work =>
        {
            work.Members.SaveLinkCode("old", 1, later);
            work.Members.SaveLinkCode("new", 1, later);
            work.Members.SaveLinkCode("other", 2, OpenStore.Now);
        });
        var used = new List<long?>();
        await store.Write(work => used.AddRange(new[] { "old", "new", "new", "other" }.Select(hash => work.Members.UseLinkCode(hash, OpenStore.Now))));

        used.ShouldBe([null, 1, null, null]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_people_become_one_with_the_chats_and_logs_of_both(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            Logs.SaveWard(work);
            work.Members.Add(new Member { Id = 1, Ward = "w", Role = Role.Volunteer, Since = OpenStore.Now }, "zalo-bot", "z");
            work.Members.Add(new Member { Id = 2, Since = OpenStore.Now }, "web", "w");
            work.Actions.Add(Logs.Of(member: 2), [Logs.Vneid(3)]);
            work.Nudges.Set(2, isOn: false);
            work.Periods.Add("w", new PeriodLock { Id = 1, FromDay = new(2026, 10, 1), ToDay = new(2026, 10, 31), IsLocked = true, Reason = "nộp", Member = 2, At = OpenStore.Now });
        });

        await store.Write(work => work.Members.Merge(2, 1));

        (await store.Read(work => work.Members.Find("web", "w")!.Id)).ShouldBe(1);
        (await store.Read(work => work.Members.Find(2))).ShouldBeNull();
        (await store.Read(work => work.Members.Chats(1).Count)).ShouldBe(2);
        (await store.Read(work => (work.Nudges.IsOn(1), work.Nudges.IsOn(2), work.Periods.CountOf(1)))).ShouldBe((false, true, 1));
        (await store.Read(work => work.Actions.SpanOf(1).Logs)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_can_be_reached_changes_once(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work => work.Members.Add(new Member { Id = 1, Since = OpenStore.Now }, "zalo-oa", "z"));
        var changes = new List<bool>();
        await store.Write(work => changes.AddRange(new[] { true, false, false, true }.Select(reachable => work.Members.SetReachable(new("zalo-oa", "z"), reachable))));

        changes.ShouldBe([false, true, false, true]);
    }
}
