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
        var applied = connection.Query<int>("SELECT number FROM schema_version", transaction: transaction).AsList();
        CheckNotNewer(applied.DefaultIfEmpty().Max());
        foreach (var (number, sql) in Files().Where(file => !applied.Contains(file.Number)))
        {
            connection.Execute(sql, transaction: transaction);
            connection.Execute("INSERT INTO schema_version (number) VALUES (@number)", new { number }, transaction);
        }

        transaction.Commit();
    }

    /// <summary>Checks that this program knows a shape.</summary>
    /// <param name="applied">Number of the last migration applied.</param>
    /// <exception cref="StoreUnavailableException">It is of a newer version of the program.</exception>
    public static void CheckNotNewer(int applied)
    {
        var known = Files()[^1].Number;
        if (applied <= known) return;
        throw new StoreUnavailableException(
            $"The database is of a newer version of CommunityBot (schema {applied}, this program knows {known}); start the newer program.");
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
