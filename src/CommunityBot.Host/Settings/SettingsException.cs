namespace CommunityBot.Host.Settings;

/// <summary>A setting is wrong; the message is one sentence that names the key and says what to set.</summary>
internal sealed class SettingsException(string message) : Exception(message);
