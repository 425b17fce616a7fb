using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Tests.Host.Storage.Contract;

/// <summary>Wards, members and the codes to join with.</summary>
public class PeopleContract
{
    private static readonly ChatAddress Group = new("telegram", "-100");

    [Theory, ClassData(typeof(Databases))]
    public async Task A_wards_settings_are_updated_and_what_the_chat_set_stays(string database)
    {
        using var store = Databases.New(database);
        var ward = new Ward { Code = "w", Name = "Phường Một", Province = "P", DigestTime = "17:30" };
        Team Team(string code, int position) => new() { Ward = "w", Code = code, Name = $"Tổ {code}", Position = position };
        await store.Write(work => work.Wards.Save(ward, [Team("b", 1), Team("a", 2)]));
        await store.Write(work => work.Wards.SetDigestTime("w", "18:00"));

        await store.Write(work => work.Wards.Save(ward with { Name = "Phường Hai", DigestTime = "16:00" }, [Team("b", 3)]));

        (await store.Read(work => work.Wards.Find("w"))).ShouldBe(ward with { Name = "Phường Hai", DigestTime = "18:00" });
        (await store.Read(work => work.Wards.Teams("w"))).Select(team => team.Code).ShouldBe(["a", "b"]);
        await store.Write(work => work.Wards.SetDigestTime("w", null));
        (await store.Read(work => work.Wards.All().Single().DigestTime)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task First_and_last_days_and_successors_are_kept_and_can_be_taken_back(string database)
    {
        using var store = Databases.New(database);
        var (first, last) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 30));
        var ward = new Ward { Code = "w", Name = "W", Since = first, Until = last, Successor = "v" };
        var team = new Team { Ward = "w", Code = "t", Name = "T", Since = first, Until = last, Successor = "u" };

        await store.Write(work => work.Wards.Save(ward, [team]));

        (await store.Read(work => work.Wards.Find("w"))).ShouldBe(ward);
        (await store.Read(work => work.Wards.Teams("w", last))).ShouldBe([team]);
        (await store.Read(work => work.Wards.Teams("w", last.AddDays(1)))).ShouldBeEmpty();
        (await store.Read(work => work.Wards.Teams("w", first.AddDays(-1)))).ShouldBeEmpty();
        var open = (ward with { Since = null, Until = null, Successor = null }, team with { Since = null, Until = null, Successor = null });
        await store.Write(work => work.Wards.Save(open.Item1, [open.Item2]));
        (await store.Read(work => (work.Wards.Find("w")!, work.Wards.Teams("w").Single()))).ShouldBe(open);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_sample_ward_goes_and_its_people_become_residents(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Wards.Save(new Ward { Code = "s", Name = "S", IsSample = true }, []);
            work.Wards.Save(new Ward { Code = "w", Name = "W" }, []);
            work.Members.Add(new Member { Id = 1, Ward = "s", Role = Role.Leader, Since = OpenStore.Now }, "web", "lan");
        });

        await store.Write(work => work.Wards.RemoveSample());

        (await store.Read(work => work.Wards.All())).Select(ward => ward.Code).ShouldBe(["w"]);
        (await store.Read(work => work.Members.Find("web", "lan")!)).ShouldBe(new Member { Id = 1, Since = OpenStore.Now });
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Ids_differ_by_case_and_spaces_and_a_name_stays_as_it_was_written(string database)
    {
        using var store = Databases.New(database);
        var longest = new string('ệ', 400);
        string[] ids = ["Lan", "lan", "lan ", "l an", longest, longest + "!"];
        await store.Write(work =>
        {
            for (var number = 0; number < ids.Length; number++)
            {
                work.Members.Add(new Member { Id = number + 1, Ward = "w", Name = $" Lan  {number} ", Since = OpenStore.Now }, "web", ids[number]);
                work.Conversations.Save(new("web", "l"), ids[number], new Conversation { Pending = ids[number], Until = OpenStore.Now });
            }
        });

        for (var number = 0; number < ids.Length; number++)
        {
            (await store.Read(work => work.Members.Find("web", ids[number])!.Name)).ShouldBe($" Lan  {number} ");
            (await store.Read(work => work.Conversations.Find(new("web", "l"), ids[number])!.Pending)).ShouldBe(ids[number]);
        }

        (await store.Read(work => work.Conversations.Find(new("web", "l l"), "an"))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Groups_are_registered_once_moved_and_removed(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            work.Wards.SetGroup("w", Group, registered: true);
            work.Wards.SetGroup("w", Group, registered: true);
        });
        await store.Write(work => work.Wards.MoveGroup(Group, "-200"));

        (await store.Read(work => work.Wards.Groups("w"))).ShouldBe([new("telegram", "-200")]);
        await store.Write(work => work.Wards.RemoveGroup(new("telegram", "-200")));
        (await store.Read(work => work.Wards.Groups("w"))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_member_comes_back_as_written_through_every_way_in(string database)
    {
        using var store = Databases.New(database);
        var lan = new Member
        {
            Id = NewId.Next(OpenStore.Now),
            Ward = "w",
            Team = "t",
            Role = Role.Volunteer,
            Name = "Nguyễn Thị Lan 🌸",
            Language = Language.English,
            Since = OpenStore.Now,
        };
        await store.Write(work => work.Members.Add(lan, "web", "lan"));

        (await store.Read(work => work.Members.Find("web", "lan"))).ShouldBe(lan);
        (await store.Read(work => work.Members.Find("w", lan.Id))).ShouldBe(lan);
        (await store.Read(work => work.Members.Find("another", lan.Id))).ShouldBeNull();
        (await store.Read(work => work.Members.Find("telegram", "lan"))).ShouldBeNull();
        (await store.Read(work => work.Members.AnyAdmin())).ShouldBeFalse();

        await store.Write(work => work.Members.Update(lan with { Role = Role.Admin, Team = null }));

        (await store.Read(work => work.Members.InWard("w"))).ShouldBe([lan with { Role = Role.Admin, Team = null }]);
        (await store.Read(work => work.Members.AnyAdmin())).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_reachable_people_of_the_role_are_reached_and_the_erased_are_gone(string database)
    {
        using var store = Databases.New(database);
        await store.Write(work =>
        {
            foreach (var (id, role) in new[] { (1L, Role.Leader), (2L, Role.Leader), (3L, Role.Volunteer) })
            {
                work.Members.Add(new Member { Id = id, Ward = "w", Role = role, Since = OpenStore.Now }, "web", $"p{id}");
            }
        });

        await store.Write(work => work.Members.SetReachable(new("web", "p2"), reachable: false));
        (await store.Read(work => work.Members.Reachable("w", Role.Leader))).ShouldBe([(new("web", "p1"), Language.Vietnamese)]);
        await store.Write(work => work.Members.SetReachable(new("web", "p2"), reachable: true));
        await store.Write(work => work.Members.Erase(1));

        (await store.Read(work => work.Members.Reachable("w", Role.Leader))).ShouldBe([(new("web", "p2"), Language.Vietnamese)]);
        (await store.Read(work => work.Members.Find("web", "p1"))).ShouldBeNull();
        (await store.Read(work => work.Members.Chats(3))).ShouldBe([new("web", "p3")]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_invite_is_used_as_often_as_it_may_even_by_many_at_once(string database)
    {
        using var store = Databases.New(database);
        var invite = new Invite { Hash = "h", Ward = "w", Team = "t", Role = Role.Volunteer, UsesLeft = 3, Expires = OpenStore.Now.AddDays(7), MadeBy = 1 };
        await store.Write(work => work.Invites.Save(invite));
        (await store.Read(work => work.Invites.Find("h"))).ShouldBe(invite);

        var used = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => store.Store.Run($"chat {number}", work => work.Invites.Use("h"))));

        used.Count(taken => taken).ShouldBe(3);
        (await store.Read(work => work.Invites.Find("h")!.UsesLeft)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Fixed_codes_go_when_the_settings_drop_them_and_wrong_codes_are_counted(string database)
    {
        using var store = Databases.New(database);
        Invite Fixed(string hash) => new() { Hash = hash, Ward = "w", Role = Role.Volunteer };
        await store.Write(work =>
        {
            work.Invites.Save(Fixed("old"));
            work.Invites.Save(Fixed("kept"));
            work.Invites.Save(Fixed("made") with { Expires = OpenStore.Now });
            work.Invites.KeepFixed("w", ["kept"]);
            work.Invites.CountWrong("web lan", OpenStore.Now.AddHours(-2));
            work.Invites.CountWrong("web lan", OpenStore.Now);
        });

        (await store.Read(work => work.Invites.Find("old"))).ShouldBeNull();
        (await store.Read(work => work.Invites.Find("kept"))).ShouldBe(Fixed("kept"));
        (await store.Read(work => work.Invites.Find("made"))).ShouldNotBeNull();
        (await store.Run(work => work.Invites.Use("kept"))).ShouldBeTrue();
        (await store.Read(work => work.Invites.WrongSince("web lan", OpenStore.Now.AddHours(-1)))).ShouldBe(1);
    }
}
