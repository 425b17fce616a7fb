using CommunityBot.Features.Reporting;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Exporting;

/// <summary>What stands in a cell: a number, or a text.</summary>
/// <param name="Number">The number, when it is one.</param>
/// <param name="Text">What is written otherwise.</param>
public readonly record struct FormValue(long? Number, string Text)
{
    /// <summary>A number, or the dash of a missing one.</summary>
    public static FormValue Of(long? number) => new(number, number is { } known ? Numbers.Show(known, Language.Vietnamese) : TallyMessage.Missing);

    /// <summary>A text.</summary>
    public static FormValue Of(string text) => new(null, text);
}

/// <summary>The names a form's mapping uses in braces.</summary>
public static class FormField
{
    /// <summary>
    /// What a name stands for in a row: <c>ward</c>, <c>province</c>, <c>period</c>, <c>from</c>, <c>to</c>, <c>made</c>, <c>version</c>, <c>number</c>, <c>team</c>, <c>teams</c>,
    /// <c>members</c>, <c>active</c>, <c>support</c>, <c>status</c>, <c>remarks</c>, <c>missing</c>, <c>indicator CODE</c> or <c>sum CODE CODE</c>. Null when it is none of them.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="data">The form.</param>
    /// <param name="row">The row, or the sum for cells outside the rows.</param>
    /// <param name="number">Which row, from 1.</param>
    public static FormValue? Find(string name, FormData data, FormRow row, int number)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["indicator" or "sum", _, ..] => FormValue.Of(row.Sums is { } sums ? words.Skip(1).Sum(code => sums.GetValueOrDefault(code)) : null),
            [var one] => Row(one, data, row, number) ?? Head(one, data),
            _ => null,
        };
    }

    private static FormValue? Row(string name, FormData data, FormRow row, int number) => name switch
    {
        "number" => FormValue.Of(number),
        "team" => FormValue.Of(row.Team),
        "teams" => FormValue.Of(row.Teams),
        "members" => FormValue.Of(row.Members),
        "active" => FormValue.Of(row.Sums is null ? null : row.Active),
        "support" => FormValue.Of(row.Support),
        "remarks" => FormValue.Of(row.Remarks ?? TallyMessage.Missing),
        "status" => FormValue.Of(Say(row.Sums is null ? "StatusSilent" : data.IsLocked ? "StatusLocked" : "StatusOpen")),
        _ => null,
    };

    private static FormValue? Head(string name, FormData data) => name switch
    {
        "ward" => FormValue.Of(data.Ward.Name),
        "province" => FormValue.Of(data.Ward.Province),
        "period" => FormValue.Of(TallyMessage.Title(data.Period, Language.Vietnamese)),
        "from" => FormValue.Of(Numbers.Show(data.Period.From)),
        "to" => FormValue.Of(Numbers.Show(data.Period.To)),
        "made" => FormValue.Of(data.At.ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)),
        "version" => FormValue.Of(data.Version),
        "missing" => FormValue.Of(TallyMessage.Missing),
        _ => null,
    };

    private static string Say(string key) => Texts.Get("Exporting." + key, Language.Vietnamese);
}
