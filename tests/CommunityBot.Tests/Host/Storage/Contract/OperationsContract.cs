using CommunityBot.Storage;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>The audit trail, the kill switch, browsers and the heartbeat.</summary>
public class OperationsContract
{
    private static readonly DateTimeOffset Now = OpenStore.Now;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_audit_trail_shows_a_wards_entries_newest_first_with_the_names_of_now(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Members.Add(new Member { Id = 1, Ward = "w", Name = "An", Since = Now }, "web", "an");
            work.Members.Add(new Member { Id = 2, Ward = "w", Name = "Lan", Since = Now }, "web", "lan");
            work.Audit.Add(new() { Id = 10, Ward = "w", At = Now.AddDays(-9), Actor = 1, Act = "changed", Subject = 2, Detail = "Leader" });
            work.Audit.Add(new() { Id = 11, Ward = "other", At = Now, Actor = 1, Act = "changed" });
            work.Audit.Add(new() { Id = 12, At = Now, Act = "restored" });
        });

        var entries = await store.Read(work => work.Audit.Latest("w", 10));
        entries.Select(entry => (entry.Id, entry.ActorName, entry.SubjectName)).ShouldBe([(12, null, null), (10, "An", "Lan")]);
        (await store.Read(work => work.Audit.CountOf(1))).ShouldBe(2);

        await store.Write(work => work.Audit.ForgetMember(1));
        (await store.Read(work => work.Audit.Latest("w", 10)))[1].ShouldBe(entries[1] with { Actor = null, ActorName = null });
        (await store.Run(work => work.Audit.Forget(Now))).ShouldBe(1);
        (await store.Read(work => work.Audit.Latest("w", 10))).ShouldHaveSingleItem().Id.ShouldBe(12);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_ward_has_one_pause_and_each_member_is_told_of_it_once(string database)
    {
        using var store = Databases.New(database);
        var pause = new Pause { Ward = "w", Scope = PauseScope.Everyone, Reason = "thử", Since = Now };
        await store.Write(work => work.Pauses.Begin(pause with { Scope = PauseScope.Residents }));
        (await store.Run(work => work.Pauses.Tell("w", 1))).ShouldBeTrue();
        (await store.Run(work => work.Pauses.Tell("w", 1))).ShouldBeFalse();

        await store.Write(work => work.Pauses.Begin(pause));
        (await store.Run(work => work.Pauses.Tell("w", 1))).ShouldBeTrue();
        (await store.Read(work => (work.Pauses.Find("w"), work.Pauses.Find(null), work.Pauses.Find("other")))).ShouldBe((pause, pause, null));

        (await store.Run(work => work.Pauses.End("w"))).ShouldBeTrue();
        (await store.Run(work => work.Pauses.End("w"))).ShouldBeFalse();
        (await store.Read(work => work.Pauses.Find(null))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_browser_is_found_by_its_hash_and_goes_with_its_chat(string database)
    {
        using var store = Databases.New(database);
        var browser = new Browser { Hash = "h", ChatId = "c", Role = Role.Leader };
        await store.Write(work => work.Browsers.Save(browser));
        await store.Write(work => work.Browsers.Save(browser with { Ended = Now, SignIn = "m1" }));
        (await store.Read(work => work.Browsers.Find("h"))).ShouldBe(browser with { Ended = Now, SignIn = "m1" });

        await store.Write(work => work.Browsers.ForgetChat("c"));
        (await store.Read(work => work.Browsers.Find("h"))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_heart_beats_again_and_again(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work => work.Heartbeat.Beat(Now));
        await store.Write(work => work.Heartbeat.Beat(Now.AddSeconds(1)));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_leads_from_invites_and_questions_to_a_person_is_cut(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Invites.Save(new Invite { Hash = "a", Ward = "w", Role = Role.Volunteer, Expires = Now, MadeBy = 1 });
            work.Invites.Save(new Invite { Hash = "fixed", Ward = "w", Role = Role.Volunteer });
            work.Invites.CountWrong("web:lan", Now);
            work.Conversations.Save(new("web", "group"), "lan", new Conversation { Until = Now });
        });

        await store.Write(work =>
        {
            work.Invites.ForgetMember(1, "web:lan");
            work.Conversations.ForgetSender("web", "lan");
        });

        (await store.Read(work => (work.Invites.Find("a")!.MadeBy, work.Invites.WrongSince("web:lan", Now), work.Conversations.Find(new("web", "group"), "lan")))).ShouldBe((null, 0, null));
        (await store.Run(work => work.Invites.Forget(Now, Now.AddDays(1)))).ShouldBe(1);
        (await store.Read(work => work.Invites.Find("fixed"))).ShouldNotBeNull();
    }
}
