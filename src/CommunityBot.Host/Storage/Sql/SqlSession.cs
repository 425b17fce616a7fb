using System.Data.Common;
using Dapper;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>One open transaction, and the few ways SQL is run in it.</summary>
/// <param name="statements">The connection's statements.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="memberLock">What keeps a member's row from others until the end, where the engine runs transactions side by side.</param>
internal sealed class SqlSession(SqlStatements statements, DbTransaction transaction, string memberLock = "")
{
    /// <summary>PostgreSQL's lock on the member rows that were read, so that two people who change one member come one after the other.</summary>
    public const string LockMember = " FOR NO KEY UPDATE OF member";

    /// <summary>A session on a connection whose statements are not kept.</summary>
    public SqlSession(DbConnection connection, DbTransaction transaction, string memberLock = "")
        : this(new SqlStatements(connection), transaction, memberLock)
    {
    }

    /// <summary>Ends a query of one member.</summary>
    public string MemberLock => memberLock;

    /// <summary>Runs a statement. Returns how many rows it touched.</summary>
    public int Execute(string sql, object? values = null) => statements.Get(sql, values, transaction).ExecuteNonQuery();

    /// <summary>All rows.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? values = null)
    {
        using var reader = statements.Get(sql, values, transaction).ExecuteReader();
        var rows = new List<T>();
        if (!reader.Read()) return rows;
        var parse = reader.GetRowParser(typeof(T)); // the generic one fails for texts
        do
        {
            rows.Add((T)parse(reader));
        }
        while (reader.Read());
        return rows;
    }

    /// <summary>All rows, each read when it is asked for.</summary>
    public IEnumerable<T> Stream<T>(string sql, object? values = null) => statements.Connection.Query<T>(sql, values, transaction, buffered: false);

    /// <summary>The first row, or null.</summary>
    public T? First<T>(string sql, object? values = null)
        where T : class
    {
        using var reader = statements.Get(sql, values, transaction).ExecuteReader();
        return reader.Read() ? (T)reader.GetRowParser(typeof(T))(reader) : null;
    }

    /// <summary>The first column of the first row, or the type's default.</summary>
    public T? Value<T>(string sql, object? values = null)
    {
        var value = statements.Get(sql, values, transaction).ExecuteScalar();
        return value is null or DBNull ? default : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));
    }
}
