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
    private static MenuEntry[] Operations =>
    [
        new("tinhong", "deadletters", Admin, ShowDeadLetters.Handle, "Help.Tinhong"),
        new("nhatky", "audit", Admin, ShowAuditTrail.Handle, "Help.Nhatky"),
        new("tamdung", "pause", Admin, PauseBot.Handle, "Help.Tamdung"),
        new("tieptuc", "resume", Admin, PauseBot.End, "Help.Tieptuc"),
    ];

    private static MenuEntry[] Own =>
    [
        new("lienket", "link", Resident, LinkChannel.Handle, "Help.Lienket"),
        new("huy", "cancel", Resident, Fallback.Cancel, "Help.Huy", WhilePaused: true),
        new("ngonngu", "language", Resident, SetLanguage.Handle, "Help.Ngonngu", WhilePaused: true),
        new("dulieu", "mydata", Resident, ExportMyData.Handle, "Help.Dulieu", WhilePaused: true),
        new("quentoi", "forgetme", Resident, ForgetMe.Handle, "Help.Quentoi", WhilePaused: true),
    ];

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
        var tally = new TallyMessage(know.Indicators);
        MenuEntry[] entries = [];
        entries =
        [
            new("ghi", "log", Volunteer, Essential(log.Handle), "Help.Ghi", WhilePaused: true),
            new("xoa", "undo", Volunteer, Essential(new UndoLastLog(message).Handle), "Help.Xoa", WhilePaused: true),
            new("sua", "edit", Volunteer, Essential(edit.Handle), "Help.Sua", WhilePaused: true),
            new("to", "team", Volunteer, ChooseTeam.Handle, WhilePaused: true),
            new("hotro", "helped", Volunteer, Essential(log.LogProcedure), WhilePaused: true),
            .. Reports(know.Indicators, new ShowReport(know.Indicators, tally), rules, files),
            new("cauhoi", "questions", Leader, unanswered.Handle, "Help.Cauhoi"),
            new("moi", "invite", Leader, new InviteMember(new InviteLinks(channels)).Handle, "Help.Moi"),
            new("thanhvien", "members", Leader, ListMembers.Handle, "Help.Thanhvien"),
            .. Operations,
            new("hanmuc", "quota", Admin, new ShowPlan(channels).Handle, "Help.Hanmuc"),
            new("tracuu", "find", Resident, find.Handle, "Help.Tracuu", InGroups: true),
            new("linhvuc", "browse", Resident, browse.Handle, "Help.Linhvuc"),
            new("the", "card", Resident, show.Handle),
            new("coich", "useful", Resident, rate.Useful),
            new("chuadung", "wrong", Resident, rate.Wrong),
            new("start", "start", Resident, JoinWithInvite.Handle, "Help.Start", WhilePaused: true),
            new("thuvai", "tryrole", Resident, new TryRole(offersRoles).Handle),
            .. Own,
            new("trogiup", "help", Resident, new ShowHelp(() => entries).Handle, "Help.Trogiup", InGroups: true),
        ];
        return new Menu
        {
            Entries = entries,
            Steps = Steps(log, build, edit, unanswered),
            Screen = Screening.Screen,
            LeftOut = Screening.Tell,
            FreeText = new FreeText(log, find).Handle,
            UnknownCommand = Fallback.UnknownCommand,
            NotAllowed = Fallback.NotAllowed,
            Paused = PauseBot.Tell,
            Missed = new MissedTally(know.Indicators, tally).Handle,
            Apology = Fallback.Apology,
        };
    }

    private static MenuEntry[] Reports(IndicatorList indicators, ShowReport report, WardRulesList rules, ExportFiles files) =>
    [
        new("homnay", "today", Volunteer, new ShowToday(indicators, report).Handle, "Help.Homnay"),
        new("nhac", "remind", Volunteer, TurnNudges.Handle, "Help.Nhac"),
        new("baocao", "report", Leader, report.Handle, "Help.Baocao", InGroups: true),
        new("bangto", "teamgrid", Leader, new ShowTeamGrid(rules).Handle, "Help.Bangto", InGroups: true),
        new("chitieu", "target", Leader, new SetTargets(indicators, rules).Handle, "Help.Chitieu"),
        new("tonghoso", "dossiertotal", Leader, SetTargets.SetTotal, "Help.Tonghoso"),
        new("chiendich", "campaign", Leader, NameCampaign.Handle, "Help.Chiendich"),
        new("khoaky", "lock", Leader, LockPeriod.Lock, "Help.Khoaky"),
        new("mokhoa", "unlock", Leader, LockPeriod.Unlock, "Help.Mokhoa"),
        new("khokhan", "difficulty", Leader, WriteRemark.Handle, "Help.Khokhan"),
        new("xuat", "export", Leader, files.Handle, "Help.Xuat"),
        new("giobaocao", "digesttime", Leader, SetDigestTime.Handle, "Help.Giobaocao"),
        new("nhombaocao", "tallygroup", Leader, RegisterGroup.Handle, "Help.Nhombaocao", InGroups: true),
    ];

    private static MenuStep[] Steps(LogActions log, BuildLogSteps build, EditLastLog edit, UnansweredQuestions unanswered) =>
    [
        MenuStep.For<BuildLog>("build-log", Volunteer, (turn, step) => build.Answer(turn, step)?.AsEssential()),
        MenuStep.For<ChooseReading>("choose-reading", Volunteer, (turn, step) => log.Choose(turn, step)?.AsEssential()),
        MenuStep.For<RewriteLog>("rewrite-log", Volunteer, (turn, step) => edit.Answer(turn, step)?.AsEssential()),
        MenuStep.For<ChooseCardForQuestion>("choose-card-for-question", Leader, unanswered.Answer),
    ];

    private static Func<Turn, Reply> Essential(Func<Turn, Reply> handle) => turn => handle(turn).AsEssential();
}
