using System.Text.Json.Serialization;
using CommunityBot.Messaging;

namespace CommunityBot.Host.Storage;

/// <summary>Messages as JSON.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OutgoingMessage))]
internal sealed partial class MessageJson : JsonSerializerContext;
