namespace CommunityBot.Conversations;

/// <summary>A question the bot waits on, with what it needs to go on. Each feature has its own sealed records; the menu knows them all.</summary>
public abstract record PendingStep;
