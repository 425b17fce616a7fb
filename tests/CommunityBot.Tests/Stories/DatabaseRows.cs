using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.Stories;

/// <summary>All rows of a database file as texts, whatever tables there are.</summary>
internal static class DatabaseRows
{
    /// <summary>Each row as <c>table|value|value|...|</c>, those of some tables left out.</summary>
    public static IReadOnlyList<string> Of(string file, params IReadOnlyList<string> without)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Mode=ReadOnly");
        connection.Open();
        return [.. Query(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => row.Trim('|')).Except(without)
            .SelectMany(table => Query(connection, $"SELECT * FROM {table}").Select(row => table + row)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The rows that are in only one of two pictures.</summary>
    public static IReadOnlyList<string> Changes(IReadOnlyList<string> before, IReadOnlyList<string> after) => [.. before.Except(after), .. after.Except(before)];

    private static List<string> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add("|" + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)) + "|");
        return rows;
    }
}
