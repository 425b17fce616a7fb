using System.Globalization;
using CommunityBot.Messaging;
using CommunityBot.Storage;
using LiteDB;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>How our types lie in documents: instants as Unix milliseconds, because LiteDB gives its own dates back in local time; days as <c>yyyy-MM-dd</c>.</summary>
internal static class LiteMapper
{
    /// <summary>A mapper that changes no text and knows our types and keys.</summary>
    public static BsonMapper New()
    {
        var mapper = new BsonMapper { EnumAsInteger = true, TrimWhitespace = false, EmptyStringToNull = false };
        mapper.RegisterType<DateTimeOffset>(at => at.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value.AsInt64));
        mapper.RegisterType<DateOnly>(day => Text(day), value => DateOnly.ParseExact(value.AsString, "O", CultureInfo.InvariantCulture));
        mapper.RegisterType<OutgoingMessage>(
            message => JsonSerializer.Serialize(message, MessageJson.Default.OutgoingMessage),
            value => JsonSerializer.Deserialize(value.AsString, MessageJson.Default.OutgoingMessage)!);
        mapper.Entity<Invite>().Id(invite => invite.Hash);
        mapper.Entity<Browser>().Id(browser => browser.Hash);
        mapper.Entity<Pause>().Id(pause => pause.Ward);
        mapper.Entity<OutboxRow>().Ignore(row => row.Chat);
        return mapper;
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
