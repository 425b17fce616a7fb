using CommunityBot.Conversations;
using CommunityBot.Delivery;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Exporting;
using CommunityBot.Features.Help;
using CommunityBot.Features.Membership;
using CommunityBot.Features.Operations;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Privacy;
using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Features.Reporting;
using CommunityBot.Features.SilentTeams;
using CommunityBot.Features.Targets;
using static CommunityBot.Storage.Role;

namespace CommunityBot.Features;

/// <summary>The whole bot on one page: word in Vietnamese and English, lowest role, handler.</summary>
public static class FeatureMenu
{
    /// <summary>Builds it.</summary>
    /// <param name="know">What the bot knows.</param>
    /// <param name="channels">The channels that are switched on.</param>
    /// <param name="rules">What the wards decided about their days.</param>
    /// <param name="files">Makes files.</param>
    /// <param name="offersRoles">Whether roles can be tried, in the sample ward only.</param>
    public static Menu Build(BotKnowledge know, ChannelList channels, WardRulesList rules, ExportFiles files, bool offersRoles)
    {
        var message = new LogMessage(know.Indicators, know.Catalogue);
        var keeper = new LogKeeper(message);
        var log = new LogActions(know.Indicators, know.LogReader, keeper, message);
        var build = new BuildLogSteps(know.Indicators, keeper, message);
        var edit = new EditLastLog(log, message);
        var browse = new BrowseProcedures(know.Catalogue);
        var show = new ShowProcedure(know.Catalogue);
        var find = new FindProcedure(know.Search.Search, know.Catalogue, show, browse);
        var unanswered = new UnansweredQuestions(know.Search.Search, know.Catalogue);
        var rate = new RateCard(know.Catalogue);
        MenuEntry[] entries = [];
        entries =
        [
            new("ghi", "log", Volunteer, log.Handle, "Help.Ghi"),
            new("xoa", "undo", Volunteer, new UndoLastLog(message).Handle, "Help.Xoa"),
            new("sua", "edit", Volunteer, edit.Handle, "Help.Sua"),
            new("to", "team", Volunteer, ChooseTeam.Handle),
            new("hotro", "helped", Volunteer, log.LogProcedure),
            .. Reports(know, rules),
            new("xuat", "export", Leader, files.Handle, "Help.Xuat"),
            new("cauhoi", "questions", Leader, unanswered.Handle, "Help.Cauhoi"),
            new("moi", "invite", Leader, new InviteMember(new InviteLinks(channels)).Handle, "Help.Moi"),
            new("thanhvien", "members", Leader, ListMembers.Handle, "Help.Thanhvien"),
            new("tinhong", "deadletters", Admin, ShowDeadLetters.Handle, "Help.Tinhong"),
            new("tracuu", "find", Resident, find.Handle, "Help.Tracuu", InGroups: true),
            new("linhvuc", "browse", Resident, browse.Handle, "Help.Linhvuc"),
            new("the", "card", Resident, show.Handle),
            new("coich", "useful", Resident, rate.Useful),
            new("chuadung", "wrong", Resident, rate.Wrong),
            new("start", "start", Resident, JoinWithInvite.Handle, "Help.Start"),
            new("thuvai", "tryrole", Resident, new TryRole(offersRoles).Handle),
            new("huy", "cancel", Resident, Fallback.Cancel, "Help.Huy"),
            new("ngonngu", "language", Resident, SetLanguage.Handle, "Help.Ngonngu"),
            new("dulieu", "mydata", Resident, ExportMyData.Handle, "Help.Dulieu"),
            new("quentoi", "forgetme", Resident, ForgetMe.Handle, "Help.Quentoi"),
            new("trogiup", "help", Resident, new ShowHelp(() => entries).Handle, "Help.Trogiup", InGroups: true),
        ];
        return new Menu
        {
            Entries = entries,
            Steps =
            [
                MenuStep.For<BuildLog>("build-log", build.Answer),
                MenuStep.For<ChooseReading>("choose-reading", log.Choose),
                MenuStep.For<RewriteLog>("rewrite-log", edit.Answer),
                MenuStep.For<ChooseCardForQuestion>("choose-card-for-question", unanswered.Answer),
            ],
            Screen = Screening.Screen,
            LeftOut = Screening.Tell,
            FreeText = new FreeText(log, find).Handle,
            UnknownCommand = Fallback.UnknownCommand,
            NotAllowed = Fallback.NotAllowed,
            Apology = Fallback.Apology,
        };
    }

    private static IEnumerable<MenuEntry> Reports(BotKnowledge know, WardRulesList rules)
    {
        var report = new ShowReport(know.Indicators, new TallyMessage(know.Indicators));
        var targets = new SetTargets(know.Indicators, rules);
        return
        [
            new("homnay", "today", Volunteer, new ShowToday(know.Indicators, report).Handle, "Help.Homnay"),
            new("nhac", "remind", Volunteer, TurnNudges.Handle, "Help.Nhac"),
            new("baocao", "report", Leader, report.Handle, "Help.Baocao", InGroups: true),
            new("bangto", "teamgrid", Leader, new ShowTeamGrid(rules).Handle, "Help.Bangto", InGroups: true),
            new("chitieu", "target", Leader, targets.Handle, "Help.Chitieu"),
            new("tonghoso", "dossiertotal", Leader, SetTargets.SetTotal, "Help.Tonghoso"),
            new("chiendich", "campaign", Leader, NameCampaign.Handle, "Help.Chiendich"),
            new("khoaky", "lock", Leader, LockPeriod.Lock, "Help.Khoaky"),
            new("mokhoa", "unlock", Leader, LockPeriod.Unlock, "Help.Mokhoa"),
            new("giobaocao", "digesttime", Leader, SetDigestTime.Handle, "Help.Giobaocao"),
            new("nhombaocao", "tallygroup", Leader, RegisterGroup.Handle, "Help.Nhombaocao", InGroups: true),
        ];
    }
}
