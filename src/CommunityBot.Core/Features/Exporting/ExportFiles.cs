using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Features.Stipends;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Exporting;

/// <summary><c>/xuat [bieu|tong|luot|cong] PERIOD</c>: the province's form, the sums, the single actions, or the stipend sheet as a file.</summary>
/// <param name="indicators">What is counted.</param>
/// <param name="forms">Fills the form.</param>
/// <param name="stipends">Makes the stipend sheet.</param>
public sealed class ExportFiles(IndicatorList indicators, IFormFiller forms, StipendSheet stipends)
{
    /// <summary>The most actions in one file of a chat; the command line writes any number.</summary>
    public const int MostActions = 20_000;

    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly string[] Kinds = ["bieu", "tong", "luot", "cong"];
    private readonly ExportTables tables = new(indicators);

    /// <summary>Makes the file; without a kind, offers them.</summary>
    public Reply Handle(Turn turn)
    {
        if (turn.Member.Ward is null || turn.Ward is not { } ward) return Reply.Say(turn.Say("Reporting.NoWard"));
        var words = turn.Text.Split(' ', 2, StringSplitOptions.TrimEntries);
        var kind = Kinds.Contains(VietnameseText.Fold(words[0])) ? VietnameseText.Fold(words[0]) : null;
        var asked = kind is null ? turn.Text : words.ElementAtOrDefault(1) ?? "";
        if (WardPeriods.Read(turn.Store, ward.Code, asked.Length == 0 ? "thang" : asked, turn.Today) is not { } period) return Reply.Say(turn.Say("Reporting.WrongPeriod"));
        if (period.To > turn.Today) return Reply.Say(turn.Say("Reporting.FutureDay", Numbers.Show(period.To)));
        if (kind is null && Carried(turn).Any()) return Offer(turn, asked);
        if (kind is null || !Carried(turn).Contains(kind)) return Reply.Say(turn.Say("Exporting.NoFiles", Extension(kind ?? Kinds[0])));
        return WardHistory.In(turn.Store, ward, period, turn.Today).Select(part => Send(turn, part, kind)).Aggregate((all, part) => all.Then(part));
    }

    private static IEnumerable<string> Carried(Turn turn) => Kinds.Where(kind => turn.Channel.Limits.Carries(Extension(kind)));

    private static string Extension(string kind) => kind is "bieu" or "cong" ? ".xlsx" : ".csv";

    private static Reply Offer(Turn turn, string asked) => Reply.Say(turn.Say("Exporting.Which"))
        .WithColumn(Carried(turn).Select(kind => new Choice(turn.Say("Exporting.Kind." + kind), $"/xuat {kind} {asked}".TrimEnd())));

    private Reply Send(Turn turn, WardDays part, string kind)
    {
        var (ward, period) = (part.Ward, part.Period);
        if (File(turn, ward, period, kind) is not { } content) return Reply.Say(turn.Say("Exporting.TooMany", MostActions));
        var extension = Extension(kind);
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind}-{ward.Code}-{period.From:yyyyMMdd}-{period.To:yyyyMMdd}{extension}");
        var file = new Attachment(name, extension == ".csv" ? CsvTable.MediaType : Sheet, content);
        turn.Audit("downloaded", name);
        var caption = turn.Say("Exporting.Kind." + kind) + (part.IsFormer ? ". " + part.Shown(turn.Member.Language).Name : "");
        return new Reply { Messages = [new OutgoingMessage { Text = [new TextRun(caption)], Attachment = file }] };
    }

    private byte[]? File(Turn turn, Ward ward, ReportPeriod period, string kind) => kind switch
    {
        "bieu" => forms.Fill(FormData.Read(turn.Store, indicators, ward, period, turn.Now)),
        "tong" => CsvTable.ToBytes(ExportTables.TallyColumns, tables.Tallies(turn.Store, ward.Code, period)),
        "luot" => Actions(turn.Store, ward.Code, period),
        _ => stipends.Make(turn.Store, ward, period),
    };

    private byte[]? Actions(IUnitOfWork work, string ward, ReportPeriod period)
    {
        var rows = tables.Actions(work, ward, period).Take(MostActions + 1).ToList();
        return rows.Count > MostActions ? null : CsvTable.ToBytes(ExportTables.ActionColumns, rows);
    }
}
