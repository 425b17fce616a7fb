using System.Data;
using System.Globalization;
using System.Text.Json;
using CommunityBot.Messaging;
using Dapper;

namespace CommunityBot.Host.Storage.Sql;

/// <summary>How our types lie in columns, the same in every SQL engine.</summary>
internal static class SqlTypes
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The text of a day.</summary>
    public static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A value as it lies in a column.</summary>
    public static object? ToColumn(object? value) => value switch
    {
        DateTimeOffset instant => instant.ToUnixTimeMilliseconds(),
        DateOnly day => Text(day),
        OutgoingMessage message => JsonSerializer.Serialize(message, MessageJson.Default.OutgoingMessage),
        Enum choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>The type of the column in which values of a type lie, which an engine cannot tell from null.</summary>
    public static DbType ColumnType(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(long) || type == typeof(DateTimeOffset)) return DbType.Int64;
        return type == typeof(int) || type.IsEnum ? DbType.Int32 : DbType.String;
    }

    /// <summary>Teaches Dapper our types. Doing it twice does no harm.</summary>
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.AddTypeHandler(new InstantHandler());
        SqlMapper.AddTypeHandler(new DayHandler());
        SqlMapper.AddTypeHandler(new MessageHandler());
    }

    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) =>
            DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = ToColumn(value);
        }
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) =>
            DateOnly.ParseExact((string)value, DayFormat, CultureInfo.InvariantCulture);

        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = Text(value);
        }
    }

    private sealed class MessageHandler : SqlMapper.TypeHandler<OutgoingMessage>
    {
        public override OutgoingMessage Parse(object value) =>
            JsonSerializer.Deserialize((string)value, MessageJson.Default.OutgoingMessage)!;

        public override void SetValue(IDbDataParameter parameter, OutgoingMessage? value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = ToColumn(value);
        }
    }
}
