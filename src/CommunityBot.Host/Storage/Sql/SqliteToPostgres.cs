using System.Data;
using CommunityBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>Copies all rows of a SQLite file into an empty PostgreSQL database. The file is read at one moment, so the bot may go on meanwhile; what it writes later is not copied.</summary>
internal static class SqliteToPostgres
{
    /// <summary>Copies and verifies: row counts, and the kept sums against the copied log. Returns the rows copied per table.</summary>
    /// <param name="from">A Microsoft.Data.Sqlite connection string.</param>
    /// <param name="to">An Npgsql connection string.</param>
    /// <exception cref="StoreUnavailableException">One of them cannot be opened, the target is not empty, or the copy is not the same; nothing was written then.</exception>
    public static IReadOnlyDictionary<string, long> Copy(string from, string to)
    {
        new SqliteStore(from).Dispose(); // both are of this program's shape from here on
        new PostgresStore(to).Dispose();
        using var source = SqliteFile.Open(from);
        using var snapshot = source.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        using var data = PostgresServer.Source(to);
        using var target = data.OpenConnection();
        using var transaction = target.BeginTransaction();
        var tables = source.Query<string>(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'schema_version' ORDER BY name", transaction: snapshot);
        var copied = tables.ToDictionary(table => table, table => Copy(table, source, snapshot, target), StringComparer.Ordinal);
        if (new SqlTallies(new SqlSession(target, transaction)).Differences() is { Count: > 0 } differences)
        {
            throw new StoreUnavailableException($"The kept sums differ from the log ({differences[0]}): run 'recount' on the SQLite file, then move it again.");
        }

        transaction.Commit();
        return copied;
    }

    private static long Copy(string table, SqliteConnection source, SqliteTransaction snapshot, NpgsqlConnection target)
    {
        if (target.ExecuteScalar<long>($"SELECT count(*) FROM {table}") > 0)
        {
            throw new StoreUnavailableException($"The PostgreSQL database already has rows in '{table}': name an empty database.");
        }

        var columns = target.Query<(string Name, string Type)>(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table ORDER BY ordinal_position",
            new { table }).AsList();
        var names = string.Join(", ", columns.Select(column => column.Name));
        using (var rows = source.ExecuteReader($"SELECT {names} FROM {table}", transaction: snapshot))
        using (var copy = target.BeginBinaryImport($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)"))
        {
            while (rows.Read())
            {
                copy.StartRow();
                for (var column = 0; column < columns.Count; column++) Write(copy, rows, column, columns[column].Type);
            }

            copy.Complete();
        }

        var (expected, found) = (source.ExecuteScalar<long>($"SELECT count(*) FROM {table}", transaction: snapshot), target.ExecuteScalar<long>($"SELECT count(*) FROM {table}"));
        return expected == found ? found : throw new StoreUnavailableException($"Of {expected} rows of '{table}' {found} arrived; nothing was moved.");
    }

    private static void Write(NpgsqlBinaryImporter copy, IDataReader rows, int column, string type)
    {
        if (rows.IsDBNull(column)) copy.WriteNull();
        else if (type == "bigint") copy.Write(rows.GetInt64(column));
        else if (type == "integer") copy.Write(rows.GetInt32(column));
        else if (type == "bytea") copy.Write((byte[])rows.GetValue(column));
        else copy.Write(rows.GetString(column));
    }
}
