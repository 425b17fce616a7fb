using System.Globalization;

namespace CommunityBot.Messaging;

/// <summary>Numbers and dates the way Vietnamese readers write them.</summary>
public static class Numbers
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo International = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    /// <summary>A whole number with its thousands apart.</summary>
    public static string Show(long number, Language language) =>
        number.ToString("N0", language == Language.English ? International : Vietnamese);

    /// <summary>A day as <c>dd/MM/yyyy</c>.</summary>
    public static string Show(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
