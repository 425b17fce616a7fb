using System.Data;
using System.Data.Common;
using Dapper;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>One open transaction, and the few ways SQL is run in it.</summary>
/// <param name="connection">The open connection.</param>
/// <param name="transaction">Its transaction.</param>
/// <param name="memberLock">What keeps a member's row from others until the end, where the engine runs transactions side by side.</param>
internal sealed class SqlSession(DbConnection connection, IDbTransaction transaction, string memberLock = "")
{
    /// <summary>PostgreSQL's lock on the member rows that were read, so that two people who change one member come one after the other.</summary>
    public const string LockMember = " FOR NO KEY UPDATE OF member";

    /// <summary>Ends a query of one member.</summary>
    public string MemberLock => memberLock;

    /// <summary>Runs a statement. Returns how many rows it touched.</summary>
    public int Execute(string sql, object? values = null) => connection.Execute(sql, values, transaction);

    /// <summary>All rows.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? values = null) => connection.Query<T>(sql, values, transaction).AsList();

    /// <summary>All rows, each read when it is asked for.</summary>
    public IEnumerable<T> Stream<T>(string sql, object? values = null) => connection.Query<T>(sql, values, transaction, buffered: false);

    /// <summary>The first row, or null.</summary>
    public T? First<T>(string sql, object? values = null)
        where T : class => connection.QueryFirstOrDefault<T>(sql, values, transaction);

    /// <summary>The first column of the first row, or the type's default.</summary>
    public T? Value<T>(string sql, object? values = null) => connection.ExecuteScalar<T>(sql, values, transaction);
}
