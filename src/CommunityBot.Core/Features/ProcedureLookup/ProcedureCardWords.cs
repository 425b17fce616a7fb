using System.Globalization;
using CommunityBot.Messaging;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary>The fixed words of a card in one language, and how it writes amounts, dates and sources.</summary>
internal sealed class ProcedureCardWords(Language language)
{
    public string Get(string key, params object?[] values) => Texts.Get("ProcedureLookup.Card." + key, language, values);

    /// <summary>The heading of a field: <c>documents</c> is <c>Card.Documents</c>.</summary>
    public string Label(string field) => Get(char.ToUpperInvariant(field[0]) + field[1..]);

    /// <summary>An amount of đồng, with a dot after each three digits.</summary>
    public string Amount(long dong) => Get("Dong", dong.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.'));

    /// <summary>A day, month or year as people write it here: largest unit last.</summary>
    public static string Date(string date) => string.Join('/', date.Split('-').Reverse());

    /// <inheritdoc cref="Date(string)"/>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static TextRun Link(string text, string? url) => url is null ? new(text) : new(text, TextStyle.Link, url);

    public IReadOnlyList<TextRun> Source(string before, Source source) =>
        [new(before), Link(source.Title, source.Url), new($" ({(source.Date is { } date ? Date(date) : Get("Undated"))})")];
}
