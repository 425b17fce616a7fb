using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Host.Channels.Web;

/// <summary>How the page and the server write to each other.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(BotMessage))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(Dictionary<string, SortedDictionary<string, string>>))]
internal sealed partial class WebJson : JsonSerializerContext;
