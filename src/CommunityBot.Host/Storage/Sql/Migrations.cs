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
    /// <exception cref="StoreUnavailableException">The database is of a newer version of the program.</exception>
    public static void Apply(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (number integer NOT NULL PRIMARY KEY)", transaction: transaction);
        var applied = connection.ExecuteScalar<int?>("SELECT max(number) FROM schema_version", transaction: transaction) ?? 0;
        var files = Files();
        CheckNotNewer(applied);
        foreach (var (number, sql) in files.Where(file => file.Number > applied))
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
