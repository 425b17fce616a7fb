namespace CommunityBot.Messaging;

/// <summary>Texts as cells of a CSV file that somebody will open in a spreadsheet.</summary>
public static class CsvText
{
    /// <summary>The text as one cell: quoted where CSV asks for it, and never a formula. A spreadsheet reads what begins like one as a formula, whoever wrote it; an apostrophe before it makes it a text.</summary>
    public static string Cell(string text)
    {
        if (text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || text is ['\t' or '\r' or '\n', ..]) text = "'" + text;
        return text.AsSpan().ContainsAny(",;\"\r\n") ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
    }
}
