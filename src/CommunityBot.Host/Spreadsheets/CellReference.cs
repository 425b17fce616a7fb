using System.Globalization;
using CommunityBot.Host.Settings;

namespace CommunityBot.Host.Spreadsheets;

/// <summary>Cells as spreadsheets name them.</summary>
internal static class CellReference
{
    /// <summary>Takes <c>AB12</c> apart.</summary>
    /// <exception cref="SettingsException">It is no cell.</exception>
    public static (string Column, uint Row) Parse(string reference)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).Count();
        return letters is > 0 and <= 3 && uint.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= 1_048_576
            ? (reference[..letters], row)
            : throw new SettingsException($"Reports:Form names the cell '{reference}'; write one such as B7.");
    }

    /// <summary>Where a column stands, A being 1.</summary>
    public static int Order(string column) => column.Aggregate(0, (order, letter) => (order * 26) + (letter - 'A' + 1));
}
