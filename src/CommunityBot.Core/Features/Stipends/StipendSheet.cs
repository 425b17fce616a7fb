using System.Globalization;
using CommunityBot.Features.Exporting;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Stipends;

/// <summary>Writes a table as a spreadsheet.</summary>
public interface ISheetWriter
{
    /// <summary>An <c>.xlsx</c> file to be printed and signed: strong first and last rows, lines around the cells.</summary>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="title">What stands above the table on paper.</param>
    /// <param name="rows">The header, the rows and the sum.</param>
    byte[] Write(string name, string title, IReadOnlyList<IReadOnlyList<FormValue>> rows);
}

/// <summary>Person-days and what is due for them, ready for the accountant: members' names, and nothing of any citizen.</summary>
/// <param name="rules">What the wards pay.</param>
/// <param name="sheets">Writes the file.</param>
public sealed class StipendSheet(WardRulesList rules, ISheetWriter sheets)
{
    private static readonly string[] Columns = ["Month", "Team", "Member", "Days", "Full", "Due", "Signature"];

    /// <summary>Makes it.</summary>
    public byte[] Make(IUnitOfWork work, Ward ward, ReportPeriod period)
    {
        var teams = work.Wards.Teams(ward.Code).ToDictionary(team => team.Code, team => team.Name, StringComparer.Ordinal);
        var lines = StipendLine.Reckon(work.Actions.PersonDays(ward.Code, period.From, period.To), rules.Of(ward.Code).Stipend);
        var rows = new List<IReadOnlyList<FormValue>> { Header() };
        rows.AddRange(lines.Select(line => (IReadOnlyList<FormValue>)
        [
            FormValue.Of(line.Month.ToString("MM/yyyy", CultureInfo.InvariantCulture)),
            FormValue.Of(teams.GetValueOrDefault(line.Team, line.Team)),
            FormValue.Of(Name(work, line.Member)),
            FormValue.Of(line.Days),
            FormValue.Of(line.Full),
            FormValue.Of(line.Due),
            FormValue.Of(""),
        ]));
        rows.Add([FormValue.Of(Say("Sum")), FormValue.Of(""), FormValue.Of(""), FormValue.Of(lines.Sum(line => line.Days)), FormValue.Of(lines.Sum(line => line.Full)), FormValue.Of(lines.Sum(line => line.Due)), FormValue.Of("")]);
        return sheets.Write(Say("Sheet"), $"{Say("Sheet")}, {ward.Name}, {TallyMessage.Title(period, Language.Vietnamese)}", rows);
    }

    /// <summary>Who has moved on to another ward is still due what they earned in this one.</summary>
    private static string Name(IUnitOfWork work, long member) => work.Members.Find(member) is { Name.Length: > 0 } known ? known.Name : TallyMessage.Missing;

    private static IReadOnlyList<FormValue> Header() => [.. Columns.Select(column => FormValue.Of(Say(column)))];

    private static string Say(string key) => Texts.Get("Stipends." + key, Language.Vietnamese);
}
