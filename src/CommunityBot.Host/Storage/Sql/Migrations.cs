using System.Data.Common;
using System.Globalization;
using CommunityBot.Storage;
using Dapper;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Brings a database to the shape this program knows: numbered SQL files, each applied once and in order.</summary>
internal static class Migrations
{
    private const string Prefix = "Migrations/";

    /// <summary>Applies what is missing, all of it or nothing.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="alone">A statement that waits until no replica of the program does the same; null where opening a transaction does that.</param>
    /// <exception cref="StoreUnavailableException">The database is of a newer version of the program.</exception>
    public static void Apply(DbConnection connection, string? alone = null)
    {
        using var transaction = connection.BeginTransaction();
        if (alone is not null) connection.Execute(alone, transaction: transaction);
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (number integer NOT NULL PRIMARY KEY)", transaction: transaction);
        var applied = connection.ExecuteScalar<int?>("SELECT max(number) FROM schema_version", transaction: transaction) ?? 0;
        var files = Files();
        if (applied > files[^1].Number)
        {
            throw new StoreUnavailableException(
                $"The database is of a newer version of CommunityBot (schema {applied}, this program knows {files[^1].Number}); start the newer program.");
        }

        foreach (var (number, sql) in files.Where(file => file.Number > applied))
        {
            connection.Execute(sql, transaction: transaction);
            connection.Execute("INSERT INTO schema_version (number) VALUES (@number)", new { number }, transaction);
        }

        transaction.Commit();
    }

    private static List<(int Number, string Sql)> Files()
    {
        var assembly = typeof(Migrations).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (int.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), Read(name))),
        ];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
