using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Reflection;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>The statements of one connection, each prepared by its engine once and kept: most of the time of a short statement is its preparation.</summary>
/// <param name="connection">The open connection.</param>
internal sealed class SqlStatements(DbConnection connection) : IDisposable
{
    private static readonly ConcurrentDictionary<(string Sql, Type Type), PropertyInfo[]> Named = new();
    private readonly Dictionary<(string Sql, Type? Type), (DbCommand Command, PropertyInfo[] Values)> kept = [];

    /// <summary>The connection.</summary>
    public DbConnection Connection => connection;

    /// <summary>The statement with these values, ready to run. It is lent until it is asked for again.</summary>
    public DbCommand Get(string sql, object? values, DbTransaction transaction)
    {
        var key = (sql, values?.GetType());
        if (!kept.TryGetValue(key, out var statement)) kept[key] = statement = Prepare(sql, values);
        statement.Command.Transaction = transaction;
        for (var index = 0; index < statement.Values.Length; index++)
        {
            statement.Command.Parameters[index].Value = SqlTypes.ToColumn(statement.Values[index].GetValue(values)) ?? DBNull.Value;
        }

        return statement.Command;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (command, _) in kept.Values) command.Dispose();
    }

    private (DbCommand Command, PropertyInfo[] Values) Prepare(string sql, object? values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        var properties = values is null ? [] : Named.GetOrAdd((sql, values.GetType()), FindNamed);
        foreach (var property in properties)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + property.Name; // SQLite would try all its marks before a bare name, each time
            parameter.DbType = SqlTypes.ColumnType(property.PropertyType);
            command.Parameters.Add(parameter);
        }

        return (command, properties);
    }

    /// <summary>The properties that the statement names with an @.</summary>
    private static PropertyInfo[] FindNamed((string Sql, Type Type) statement)
    {
        var names = statement.Sql.Split('@').Skip(1).Select(rest => string.Concat(rest.TakeWhile(char.IsAsciiLetterOrDigit))).ToHashSet(StringComparer.Ordinal);
        return [.. statement.Type.GetProperties().Where(property => names.Contains(property.Name))];
    }
}
