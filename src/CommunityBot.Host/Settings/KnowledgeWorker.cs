using CommunityBot.Features;

namespace CommunityBot.Host.Settings;

/// <summary>Prepares what the bot knows right after the start, beside the first requests.</summary>
/// <param name="knowledge">What the bot knows.</param>
internal sealed class KnowledgeWorker(BotKnowledge knowledge) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(knowledge.Prepare, stoppingToken);
}
